package org.cyberattribution.ingest.table;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column stands where in a file, and which of its headings no reader knows. */
public final class Header<C extends Enum<C> & Column> {
  private final List<String> headings;
  private final EnumMap<C, Integer> places;
  private final Map<String, Integer> unknown = new LinkedHashMap<>();

  Header(List<String> headings, Class<C> columns) {
    this.headings = headings;
    this.places = new EnumMap<>(columns);
    for (int place = 0; place < headings.size(); place++) {
      put(place, columns.getEnumConstants());
    }
  }

  private void put(int place, C[] known) {
    String heading = Column.normal(headings.get(place));
    for (C column : known) {
      if (!places.containsKey(column) && column.headings().contains(heading)) {
        places.put(column, place);
        return;
      }
    }
    unknown.put(headings.get(place).strip(), place);
  }

  public boolean has(C column) {
    return places.containsKey(column);
  }

  /** The headings that are no known column's, or are the second of one. */
  public List<String> unknown() {
    return List.copyOf(unknown.keySet());
  }

  int size() {
    return headings.size();
  }

  /** Where a column stands, from 0; -1 where the file does not have it. */
  int place(C column) {
    return places.getOrDefault(column, -1);
  }

  Map<String, Integer> unknownPlaces() {
    return unknown;
  }
}
