package org.cyberattribution.ingest.eurepoc;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.ingest.table.Table;

/**
 * Gathers the rows of each attribution. In a file whose rows of one attribution stand together,
 * which is how it is published, no more than one attribution is held at a time; a first pass tells.
 * The rows of any other file are gathered by way of temporary files first.
 */
final class AttributionRows {
  private static final int MOST_REMEMBERED = 1 << 27;

  private final SourceFile file;

  AttributionRows(SourceFile file) {
    this.file = file;
  }

  /** Whether all rows of each attribution stand together, so that they can be read as they come. */
  boolean standTogether() throws IOException {
    BitSet seen = new BitSet();
    Attribution.Key current = null;
    try (Table<AttributionColumn> table = Table.open(file, AttributionColumn.class)) {
      Optional<Row<AttributionColumn>> row = table.next();
      for (; row.isPresent(); row = table.next()) {
        Attribution.Key key = Attribution.Key.of(row.get());
        if (!key.equals(current) && !key.id().isEmpty() && isSeen(key, seen)) {
          return false;
        }
        current = key;
      }
    }
    return true;
  }

  /** Ids are numbers; whatever is none, or is huge, may seem to return though it does not. */
  private static boolean isSeen(Attribution.Key key, BitSet seen) {
    int place = Math.floorMod(number(key.id()), MOST_REMEMBERED);
    boolean known = seen.get(place);
    seen.set(place);
    return known;
  }

  private static int number(String id) {
    boolean isNumber =
        id.length() < 10 && id.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    return isNumber ? Integer.parseInt(id) : id.hashCode();
  }

  /** Hands over each attribution, in the order of the file if its rows stand together. */
  void forEach(boolean together, Consumer<Attribution> attributions) throws IOException {
    try (Table<AttributionColumn> table = Table.open(file, AttributionColumn.class)) {
      if (together) {
        inOrder(table, attributions);
      } else {
        try (ScatteredRows scattered = new ScatteredRows(file, table)) {
          scattered.forEach(attributions);
        }
      }
    }
  }

  private static void inOrder(Table<AttributionColumn> table, Consumer<Attribution> attributions)
      throws IOException {
    Attribution current = null;
    Optional<Row<AttributionColumn>> next = table.next();
    for (; next.isPresent(); next = table.next()) {
      Row<AttributionColumn> row = next.get();
      Attribution.Key key = Attribution.Key.of(row);
      if (current == null || !key.equals(current.key())) {
        if (current != null) {
          attributions.accept(current);
        }
        current = new Attribution(key, row.position());
      }
      current.add(row);
    }
    if (current != null) {
      attributions.accept(current);
    }
  }
}
