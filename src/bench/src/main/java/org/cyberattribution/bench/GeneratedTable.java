package org.cyberattribution.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table in the form of EuRepoC's attributions, made up row by row: an attribution in each. Its
 * names are such that RML, which cannot change letters, can make the same IRIs of them, and its
 * codes are the same in all rows, since RML has no cases either.
 */
final class GeneratedTable {
  private static final long SEED = 7_848_941;
  private static final int BODIES = 500;
  private static final int ACTORS = 1000;

  private static final String[] HEADINGS = {
    "incident_ID",
    "attribution_ID",
    "attribution_date",
    "attribution_type",
    "attribution_basis",
    "attributing_actor",
    "attribution_it_company",
    "attributing_country",
    "attributed_initiator",
    "attributed_initiator_country",
    "attributed_initiator_category"
  };
  private static final String TYPE =
      "Political statement / report (e.g., on government / state agency websites)";
  private static final String BASIS = "Attribution by receiver government / state entity";
  private static final List<String> STATES =
      List.of("albania", "australia", "canada", "china", "estonia", "france", "germany", "iran");

  private GeneratedTable() {}

  /** Writes the rows; the file's own day is always the same, since the importer records it. */
  static void write(long rows, Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADINGS).get();
    try (BufferedWriter text = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(text, format)) {
      for (long row = 0; row < rows; row++) {
        printer.printRecord(cells(row));
      }
    }
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-23T00:00:00Z")));
  }

  /** The names of those who attribute, each once; the first thousand rows have them all. */
  static List<String> bodies() {
    return IntStream.range(0, BODIES).mapToObj(GeneratedTable::body).toList();
  }

  /** The names of those to whom they attribute, each once. */
  static List<String> actors() {
    return IntStream.range(0, ACTORS).mapToObj(GeneratedTable::actor).toList();
  }

  private static String body(int number) {
    return "ministry-" + number;
  }

  private static String actor(int number) {
    return "group-" + number;
  }

  private static Object[] cells(long row) {
    Dice dice = new Dice(SEED, row);
    return new Object[] {
      1 + row,
      1 + row,
      day(dice),
      TYPE,
      BASIS,
      body((int) (row % BODIES)),
      "",
      dice.one(STATES),
      actor((int) (row % ACTORS)),
      dice.one(STATES),
      "State"
    };
  }

  /** EuRepoC's readers take 1 January for the year alone. */
  private static LocalDate day(Dice dice) {
    LocalDate day = dice.day();
    return day.getDayOfYear() == 1 ? day.plusDays(1) : day;
  }
}
