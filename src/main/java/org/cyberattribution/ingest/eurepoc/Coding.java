package org.cyberattribution.ingest.eurepoc;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.table.Row;

/**
 * What the rows of one attribution say for one type and basis. A row is one combination of the
 * values that were coded, so only which values there are is told by the rows, not which of them
 * belong together.
 */
final class Coding {
  private final Position position;
  private final Map<AttributionColumn, Set<String>> values = new EnumMap<>(AttributionColumn.class);
  private final Map<String, String> unknown = new LinkedHashMap<>();

  Coding(Row<AttributionColumn> first) {
    this.position = first.position();
    add(first);
  }

  void add(Row<AttributionColumn> row) {
    for (AttributionColumn column : AttributionColumn.values()) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        values.computeIfAbsent(column, key -> new LinkedHashSet<>(2)).add(text);
      }
    }
    unknown.putAll(row.unknown());
  }

  Position position() {
    return position;
  }

  /** Every cell of a column that is not empty, each once, as coded. */
  Set<String> cells(AttributionColumn column) {
    return values.getOrDefault(column, Set.of());
  }

  /** The cells of a column that give a value, and do not say that there is none. */
  List<String> values(AttributionColumn column) {
    return Coded.values(cells(column));
  }

  /** The first cell of a column that can have one value only; empty if all are. */
  String cell(AttributionColumn column) {
    return cells(column).stream().findFirst().orElse("");
  }

  /** What stands in columns that the reader does not know. */
  Map<String, String> unknown() {
    return unknown;
  }
}
