package org.cyberattribution.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.ingest.ContentHash;
import org.cyberattribution.rdf.Syntax;
import org.cyberattribution.rdf.Transcoder;
import org.cyberattribution.store.SortedLines;
import org.cyberattribution.store.Store;

/**
 * Writes a store's graphs as files that are the same whenever the data is the same: sorted, without
 * times of loading. The manifest is written last, so that a folder with one is whole.
 */
public final class Dumps {
  private static final String NAME = "cyber-attribution";
  private static final String MANIFEST = "manifest.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Store store;
  private final String loads;

  /**
   * @param loads the IRI of the graph that tells when each graph was loaded, which is left out
   */
  public Dumps(Store store, String loads) {
    this.store = store;
    this.loads = loads;
  }

  /**
   * One dump.
   *
   * @param statements quads, or distinct triples where the syntax knows no graphs
   * @param sha256 the hex digest
   */
  public record Dump(String file, String mediaType, long statements, long bytes, String sha256) {}

  /** What the manifest holds. */
  public record Manifest(List<Dump> dumps) {}

  /**
   * Writes a dump in each syntax, and the manifest, into a folder; earlier files of the same names
   * are replaced once all new ones are whole.
   */
  public Manifest write(List<Syntax> syntaxes, Path folder) {
    if (store.isEmpty()) {
      throw new Failure.BadInput(
          "The store is empty, so there is nothing to export. Load data first: cag load data");
    }
    try {
      Files.createDirectories(folder);
      Path work = Files.createTempDirectory(folder, ".export");
      try {
        Manifest manifest = new Manifest(dumps(syntaxes, work));
        publish(manifest, work, folder);
        return manifest;
      } finally {
        PathUtils.deleteDirectory(work);
      }
    } catch (IOException e) {
      throw new Failure.BadInput(
          "The folder '" + folder + "' cannot be written: " + e + ". Choose another with --out.");
    }
  }

  private List<Dump> dumps(List<Syntax> syntaxes, Path work) throws IOException {
    Path byTriple = work.resolve("by-triple.nq");
    Path byGraph = work.resolve("by-graph.nq");
    sort(byTriple, UnaryOperator.identity());
    sort(byGraph, Dumps::graphFirst);
    List<Dump> dumps = new ArrayList<>();
    for (Syntax syntax : syntaxes) {
      Path file = work.resolve(NAME + "." + syntax.extension());
      boolean grouped = syntax == Syntax.TRIG || syntax == Syntax.JSONLD;
      long statements = Transcoder.write(grouped ? byGraph : byTriple, syntax, file);
      dumps.add(
          new Dump(
              file.getFileName().toString(),
              syntax.mediaType(),
              statements,
              Files.size(file),
              ContentHash.of(file).substring("sha256:".length())));
    }
    return dumps;
  }

  private void sort(Path target, UnaryOperator<String> key) throws IOException {
    try (SortedLines lines = new SortedLines(Comparator.comparing(key, SortedLines.BY_CODE_POINT));
        BufferedWriter out = Files.newBufferedWriter(target)) {
      store.forEach(quad -> add(quad, lines));
      lines.forEachDistinct(
          line -> {
            try {
              out.append(line).append('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private void add(Quad quad, SortedLines lines) {
    if (!loads.equals(quad.getGraph().getURI())) {
      lines.add(
          String.join(
              " ",
              NodeFmtLib.strNT(quad.getSubject()),
              NodeFmtLib.strNT(quad.getPredicate()),
              NodeFmtLib.strNT(quad.getObject()),
              NodeFmtLib.strNT(quad.getGraph()),
              "."));
    }
  }

  private static String graphFirst(String line) {
    return line.substring(line.lastIndexOf(" <")) + line;
  }

  private static void publish(Manifest manifest, Path work, Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(MANIFEST));
    StringBuilder sums = new StringBuilder();
    for (Dump dump : manifest.dumps()) {
      move(work.resolve(dump.file()), folder);
      sums.append(dump.sha256()).append("  ").append(dump.file()).append('\n');
    }
    move(Files.writeString(work.resolve("SHA256SUMS"), sums), folder);
    move(Files.write(work.resolve(MANIFEST), JSON.writeValueAsBytes(manifest)), folder);
  }

  private static void move(Path file, Path folder) throws IOException {
    Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }
}
