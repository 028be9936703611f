package org.cyberattribution.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.store.SortedLines;
import org.cyberattribution.store.Store;

/**
 * The quads of some graphs in two files: sorted by triple, so that equal triples are neighbours,
 * and by graph.
 */
record SortedQuads(Path byTriple, Path byGraph) {
  /** Sorts a store's quads into files of a folder. */
  static SortedQuads of(Store store, Predicate<String> graphs, Path folder) throws IOException {
    SortedQuads sorted = in(folder, "all");
    sort(store, graphs, sorted.byTriple, UnaryOperator.identity());
    sort(store, graphs, sorted.byGraph, SortedQuads::graphFirst);
    return sorted;
  }

  private static SortedQuads in(Path folder, String name) {
    return new SortedQuads(
        folder.resolve(name + "-by-triple.nq"), folder.resolve(name + "-by-graph.nq"));
  }

  private static void sort(
      Store store, Predicate<String> graphs, Path target, UnaryOperator<String> key)
      throws IOException {
    try (SortedLines lines = new SortedLines(Comparator.comparing(key, SortedLines.BY_CODE_POINT));
        BufferedWriter out = Files.newBufferedWriter(target)) {
      store.forEach(
          quad -> {
            if (graphs.test(quad.getGraph().getURI())) {
              lines.add(line(quad));
            }
          });
      lines.forEachDistinct(line -> append(out, line));
    }
  }

  private static void append(BufferedWriter out, String line) {
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Quad quad) {
    return String.join(
        " ",
        NodeFmtLib.strNT(quad.getSubject()),
        NodeFmtLib.strNT(quad.getPredicate()),
        NodeFmtLib.strNT(quad.getObject()),
        NodeFmtLib.strNT(quad.getGraph()),
        ".");
  }

  private static String graphFirst(String line) {
    return line.substring(line.lastIndexOf(" <")) + line;
  }

  /** The IRI of the graph that a line of N-Quads ends in. */
  private static String graph(String line) {
    return line.substring(line.lastIndexOf(" <") + 2, line.lastIndexOf('>'));
  }

  /** The same of fewer graphs, in files of the same folder. */
  SortedQuads only(Predicate<String> graphs, String name) throws IOException {
    SortedQuads part = in(byTriple.resolveSibling("").toAbsolutePath(), name);
    filter(byTriple, graphs, part.byTriple);
    filter(byGraph, graphs, part.byGraph);
    return part;
  }

  private static void filter(Path source, Predicate<String> graphs, Path target)
      throws IOException {
    try (BufferedReader in = Files.newBufferedReader(source);
        BufferedWriter out = Files.newBufferedWriter(target)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (graphs.test(graph(line))) {
          append(out, line);
        }
      }
    }
  }

  boolean isEmpty() throws IOException {
    return Files.size(byTriple) == 0;
  }
}
