package org.cyberattribution.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.cyberattribution.load.TableImport;

/**
 * Rows per second from a table in EuRepoC's form to N-Quads: the importer's own way, beside CARML
 * with a mapping to the same quads. Each runs in a JVM of its own, one after the other.
 */
public final class TableToQuads {
  private static final int COMPARED = 10_000;

  private TableToQuads() {}

  private enum Converter {
    PRODUCT,
    CARML
  }

  static void run(String... arguments) throws IOException, InterruptedException {
    List<String> given = List.of(arguments);
    long rows = given.size() > 0 ? Long.parseLong(given.get(0)) : 1_000_000;
    int rounds = given.size() > 1 ? Integer.parseInt(given.get(1)) : 1;
    String heap = given.size() > 2 ? given.get(2) : "1g";
    compare(COMPARED, heap);
    List<Ratio> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ratios.add(compare(rows, heap));
    }
    System.out.printf("median: %s (aim: at least 200 %%)%n", Ratio.median(ratios));
  }

  /** Has both convert the same table, and returns how their rates stand to each other. */
  private static Ratio compare(long rows, String heap) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cag-table-to-quads");
    try {
      Path table = folder.resolve("table.csv");
      GeneratedTable.write(rows, table);
      System.out.printf("%,d rows, %,d MB%n", rows, Files.size(table) >> 20);
      Conversion product = inOwnJvm(Converter.PRODUCT, table, rows, heap);
      Conversion carml = inOwnJvm(Converter.CARML, table, rows, heap);
      Ratio ratio = product.timed().rateBeside(carml.timed());
      System.out.printf("  %s; %s%n", ratio, carml.requireSame(product));
      return ratio;
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  /** How long a conversion took, and what came of it. */
  private record Conversion(Timed timed, QuadDigest quads) {
    String requireSame(Conversion other) {
      if (!quads.equals(other.quads)) {
        throw new IllegalStateException("not the same quads: " + quads + ", " + other.quads);
      }
      return quads.toString();
    }
  }

  private static Conversion inOwnJvm(Converter converter, Path table, long rows, String heap)
      throws IOException, InterruptedException {
    Path result = table.resolveSibling(converter + ".txt");
    OwnJvm.run(TableToQuads.class, heap, converter.name(), table.toString(), result.toString());
    List<String> lines = Files.readAllLines(result);
    Timed timed = new Timed(Double.parseDouble(lines.get(0)), Double.parseDouble(lines.get(1)));
    System.out.printf("  %-7s %s%n", converter, timed.rate(rows));
    Path quads = Path.of(lines.get(2));
    QuadDigest digest = QuadDigest.of(quads);
    Files.delete(quads);
    return new Conversion(timed, digest);
  }

  /** Converts a table and writes into a file how long that took, and where the quads are. */
  public static void main(String... arguments) throws IOException {
    Path table = Path.of(arguments[1]);
    Path[] quads = new Path[1];
    Converting converting = converting(Converter.valueOf(arguments[0]));
    Timed timed = Timed.of(() -> quads[0] = converting.convert(table));
    Files.writeString(
        Path.of(arguments[2]),
        String.join(
            "\n",
            String.valueOf(timed.seconds()),
            String.valueOf(timed.processorSeconds()),
            quads[0].toString()));
  }

  /** Makes a file of quads of a table. */
  private interface Converting {
    Path convert(Path table) throws IOException;
  }

  /** The authority lists are read before, as they are for all files of an import together. */
  private static Converting converting(Converter converter) {
    if (converter == Converter.CARML) {
      return CarmlTable::quads;
    }
    TableImport product = new TableImport(OwnJvm.home(), Generated.IRIS);
    return table -> product.quads("eurepoc", table);
  }
}
