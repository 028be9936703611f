package org.cyberattribution.ingest.table;

import java.util.List;
import java.util.Locale;

/** A column that a reader understands, by all the names that it was published under. */
public interface Column {
  /** In lower case, words joined by an underscore. */
  List<String> headings();

  /** The first of its names, under which what a record has no place for is kept. */
  default String heading() {
    return headings().get(0);
  }

  /** A heading in the form in which headings are compared. */
  static String normal(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
  }
}
