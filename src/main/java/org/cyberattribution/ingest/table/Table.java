package org.cyberattribution.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.SourceFile;

/** A file of comma-separated values, whose first row holds the headings; rows come one by one. */
public final class Table<C extends Enum<C> & Column> implements Closeable {
  /** Text after a closing quote is kept, since published tables have it. */
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setTrailingData(true).setIgnoreEmptyLines(true).get();

  private final String name;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Header<C> header;

  private Table(String name, Reader text, Class<C> columns) throws IOException {
    this.name = name;
    this.parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get();
    this.records = parser.iterator();
    this.header = new Header<>(headings(records), columns);
  }

  private static List<String> headings(Iterator<CSVRecord> records) throws IOException {
    try {
      return records.hasNext() ? records.next().toList() : List.of();
    } catch (UncheckedIOException e) {
      throw new IOException("in its headings: " + e.getMessage(), e);
    }
  }

  public static <C extends Enum<C> & Column> Table<C> open(SourceFile file, Class<C> columns)
      throws IOException {
    return new Table<>(file.name(), file.text(), columns);
  }

  /** The headings of a file, read from its beginning; empty if it is no table. */
  public static <C extends Enum<C> & Column> Optional<Header<C>> header(
      SourceFile file, Class<C> columns) throws IOException {
    String start = new String(file.head(), StandardCharsets.UTF_8).replace("\uFEFF", "");
    String firstLine = start.lines().findFirst().orElse("");
    try (Table<C> table = new Table<>(file.name(), new StringReader(firstLine), columns)) {
      return Optional.of(table.header);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public Header<C> header() {
    return header;
  }

  /**
   * The next row.
   *
   * @throws IOException if the file breaks off, or is no table from there on
   */
  public Optional<Row<C>> next() throws IOException {
    long line = parser.getCurrentLineNumber() + 1;
    try {
      return records.hasNext()
          ? Optional.of(
              new Row<>(header, records.next().toList(), new Position(name, (int) line, 1)))
          : Optional.empty();
    } catch (UncheckedIOException e) {
      throw new IOException("from line " + line + " on: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
