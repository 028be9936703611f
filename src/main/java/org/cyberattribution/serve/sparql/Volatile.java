package org.cyberattribution.serve.sparql;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/** Tells queries whose answer may differ each time, though the data is the same. */
final class Volatile {
  private static final Pattern FUNCTION =
      Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(");

  private Volatile() {}

  /**
   * Whether the words of a query hold such a function, be it within a text; or, since each answer
   * labels them anew, whether the query makes blank nodes.
   */
  static boolean mayDiffer(Query query, String text) {
    return FUNCTION.matcher(text.toUpperCase(Locale.ROOT)).find()
        || (query.isConstructType()
            && query.getConstructTemplate().getQuads().stream()
                .anyMatch(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank()));
  }
}
