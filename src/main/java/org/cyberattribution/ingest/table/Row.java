package org.cyberattribution.ingest.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.failure.Position;

/** One row of a table, and where it starts. */
public record Row<C extends Enum<C> & Column>(
    Header<C> header, List<String> cells, Position position) {

  /** A cell without the blanks around it; empty too where the file has no such column. */
  public String text(C column) {
    int place = header.place(column);
    return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
  }

  /** What stands under headings that no column has, where anything does. */
  public Map<String, String> unknown() {
    Map<String, String> texts = new LinkedHashMap<>();
    header
        .unknownPlaces()
        .forEach(
            (heading, place) -> {
              if (place < cells.size() && !cells.get(place).isBlank()) {
                texts.put(heading, cells.get(place).strip());
              }
            });
    return texts;
  }

  /** Whether it has a cell for each heading. */
  public boolean fits() {
    return cells.size() == header.size();
  }
}
