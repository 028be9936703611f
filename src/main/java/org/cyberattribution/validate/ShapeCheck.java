package org.cyberattribution.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.PathWriter;
import org.jspecify.annotations.Nullable;

/**
 * The ontology's SHACL shapes, run over a graph that holds the data together with ontology and
 * authority lists.
 */
public final class ShapeCheck {
  private final Shapes shapes;

  private ShapeCheck(Shapes shapes) {
    this.shapes = shapes;
  }

  /** Reads every shapes file of a folder. */
  public static ShapeCheck load(Path folder) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .sorted()
          .forEach(file -> RDFDataMgr.read(graph, file.toUri().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ShapeCheck(Shapes.parse(graph));
  }

  /** Something that a shape found: which shape, about which node, on which path. */
  public record Result(
      boolean violation,
      String message,
      @Nullable String shape,
      Node focus,
      @Nullable String path) {}

  public List<Result> check(Graph data) {
    return ShaclValidator.get().validate(shapes, data).getEntries().stream()
        .map(ShapeCheck::result)
        .toList();
  }

  private static Result result(ReportEntry entry) {
    return new Result(
        entry.severity().equals(Severity.Violation),
        entry.message(),
        entry.source() != null && entry.source().isURI() ? entry.source().getURI() : null,
        entry.focusNode(),
        entry.resultPath() == null ? null : PathWriter.asString(entry.resultPath()));
  }
}
