package org.cyberattribution.ingest.eurepoc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.table.Row;

/** One attribution: all rows of its id, by type and basis. */
final class Attribution {
  private final Key key;
  private final Map<Kind, Coding> codings = new LinkedHashMap<>(2);
  private final Position position;

  /** What makes rows one attribution. */
  record Key(String incident, String id) {
    static Key of(Row<AttributionColumn> row) {
      return new Key(
          whole(row.text(AttributionColumn.INCIDENT)),
          whole(row.text(AttributionColumn.ATTRIBUTION)));
    }

    /** A number that a table library wrote as 3.0, since some are missing. */
    private static String whole(String number) {
      return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }
  }

  private record Kind(String type, String basis) {}

  Attribution(Key key, Position position) {
    this.key = key;
    this.position = position;
  }

  void add(Row<AttributionColumn> row) {
    Kind kind = new Kind(row.text(AttributionColumn.TYPE), row.text(AttributionColumn.BASIS));
    Coding known = codings.get(kind);
    if (known == null) {
      codings.put(kind, new Coding(row));
    } else {
      known.add(row);
    }
  }

  Key key() {
    return key;
  }

  Position position() {
    return position;
  }

  /** What is coded for each pair of type and basis. */
  Collection<Coding> codings() {
    return codings.values();
  }
}
