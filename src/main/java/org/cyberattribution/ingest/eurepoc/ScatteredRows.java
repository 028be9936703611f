package org.cyberattribution.ingest.eurepoc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.file.PathUtils;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.table.Header;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.ingest.table.Table;

/**
 * Rows that are not in the order of their attributions, dealt out to as many temporary files as
 * keep each small enough to be gathered in memory; all rows of an attribution go to the same one.
 */
final class ScatteredRows implements Closeable {
  private static final long BYTES_EACH = 16L << 20;
  private static final int MOST_FILES = 256;

  private final String name;
  private final Header<AttributionColumn> header;
  private final Path folder;
  private final List<Path> parts = new ArrayList<>();

  ScatteredRows(SourceFile file, Table<AttributionColumn> table) throws IOException {
    this.name = file.name();
    this.header = table.header();
    this.folder = Files.createTempDirectory("cag-eurepoc");
    int count = (int) Math.min(MOST_FILES, 1 + Files.size(file.path()) / BYTES_EACH);
    List<CSVPrinter> printers = new ArrayList<>();
    try {
      for (int index = 0; index < count; index++) {
        Path part = folder.resolve(index + ".csv");
        parts.add(part);
        printers.add(new CSVPrinter(Files.newBufferedWriter(part), CSVFormat.RFC4180));
      }
      deal(table, printers);
    } finally {
      for (CSVPrinter printer : printers) {
        printer.close(true);
      }
    }
  }

  private static void deal(Table<AttributionColumn> table, List<CSVPrinter> printers)
      throws IOException {
    Optional<Row<AttributionColumn>> next = table.next();
    for (; next.isPresent(); next = table.next()) {
      Row<AttributionColumn> row = next.get();
      int part = Math.floorMod(Attribution.Key.of(row).hashCode(), printers.size());
      List<String> cells = new ArrayList<>(row.cells());
      cells.add(String.valueOf(row.position().line()));
      printers.get(part).printRecord(cells);
    }
  }

  /** Hands over each attribution with all its rows. */
  void forEach(Consumer<Attribution> attributions) throws IOException {
    for (Path part : parts) {
      Map<Attribution.Key, Attribution> gathered = new LinkedHashMap<>();
      try (CSVParser rows = CSVParser.builder().setPath(part).setFormat(CSVFormat.RFC4180).get()) {
        for (CSVRecord record : rows) {
          Row<AttributionColumn> row = row(record.toList());
          gathered
              .computeIfAbsent(Attribution.Key.of(row), key -> new Attribution(key, row.position()))
              .add(row);
        }
      }
      gathered.values().forEach(attributions);
    }
  }

  private Row<AttributionColumn> row(List<String> cells) {
    int last = cells.size() - 1;
    int line = Integer.parseInt(cells.get(last));
    return new Row<>(header, cells.subList(0, last), new Position(name, line, 1));
  }

  @Override
  public void close() throws IOException {
    PathUtils.deleteDirectory(folder);
  }
}
