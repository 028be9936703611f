package org.cyberattribution.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cyberattribution.ingest.ContentHash;

/** Writes the files of one version of the dumps into a folder, and keeps account of them. */
final class DumpFiles {
  static final String NAME = "cyber-attribution";

  private final Path folder;
  private final List<Manifest.Dump> dumps = new ArrayList<>();

  DumpFiles(Path folder) {
    this.folder = folder;
  }

  List<Manifest.Dump> dumps() {
    return List.copyOf(dumps);
  }

  /** Writes quads in a syntax; N-Quads are packed, and beside other texts lies a packed copy. */
  void write(SortedQuads quads, DumpFormat format, String scope) throws IOException {
    String name = scope.equals("whole") ? NAME : NAME + "-" + scope;
    Path plain = folder.resolve(name + "." + format.extension());
    long statements = format.write(format.isGrouped() ? quads.byGraph() : quads.byTriple(), plain);
    if (format == DumpFormat.NQUADS) {
      add(pack(plain), "application/n-quads+gzip", scope, statements);
      Files.delete(plain);
    } else {
      add(plain, format.mediaType(), scope, statements);
      if (format != DumpFormat.JELLY) {
        pack(plain);
      }
    }
  }

  /** Writes the file of each data set, as packed N-Quads, from quads sorted by graph. */
  void writeDatasets(SortedQuads quads, String graphs) throws IOException {
    Files.createDirectories(folder.resolve("datasets"));
    try (BufferedReader in = Files.newBufferedReader(quads.byGraph())) {
      String line = in.readLine();
      while (line != null) {
        line = writeDataset(line, in, graphs);
      }
    }
  }

  /**
   * Writes the lines that end in the same graph as the first; what comes after them is returned.
   */
  private String writeDataset(String first, BufferedReader in, String graphs) throws IOException {
    String ending = first.substring(first.lastIndexOf(" <"));
    String id = ending.substring(2, ending.lastIndexOf('>')).substring(graphs.length());
    Path file = folder.resolve("datasets/" + id.replaceAll("[^A-Za-z0-9._-]", "_") + ".nq.gz");
    String line = first;
    long statements = 0;
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      while (line != null && line.endsWith(ending)) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        statements++;
        line = in.readLine();
      }
    }
    add(file, "application/n-quads+gzip", id, statements);
    return line;
  }

  private void add(Path file, String mediaType, String scope, long statements) throws IOException {
    dumps.add(
        new Manifest.Dump(
            folder.relativize(file).toString(),
            mediaType,
            scope,
            statements,
            Files.size(file),
            ContentHash.of(file).substring("sha256:".length())));
  }

  static Path pack(Path plain) throws IOException {
    Path packed = plain.resolveSibling(plain.getFileName() + ".gz");
    try (InputStream in = Files.newInputStream(plain);
        OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      in.transferTo(out);
    }
    return packed;
  }

  static void unpack(Path packed, Path plain) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, plain);
    }
  }
}
