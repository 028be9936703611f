package org.cyberattribution.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.Remarks;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.validate.CheckQueries;
import org.cyberattribution.validate.ShapeCheck;

/** Validates staged data by the shapes, and files as a whole by the check queries too. */
public final class Validation {
  /** Catalogues repeat and contradict themselves and each other, and are kept as they are. */
  private static final String OF_IMPORTS =
      "It is the publisher's to mend. The check's query in queries/checks lists them all.";

  private final ProjectFiles project;
  private final Iris iris;

  public Validation(ProjectFiles project, Iris iris) {
    this.project = project;
    this.iris = iris;
  }

  /** All findings about the files below the paths; nothing is loaded. */
  public Findings validate(List<Path> paths) {
    Findings findings = new Findings();
    Path folder = Staging.temporaryFolder();
    try {
      Staging.Staged staged = new Staging(project, iris, findings).stage(paths, folder);
      Set<String> requested = new LinkedHashSet<>();
      staged.graphs().forEach((graph, entry) -> addIf(entry.requested(), requested, graph));
      checkShapes(staged, requested, findings);
      checkQueries(staged, inMemory(staged), requested, findings);
      return findings;
    } finally {
      deleteFolder(folder);
    }
  }

  private static void addIf(boolean condition, Set<String> set, String element) {
    if (condition) {
      set.add(element);
    }
  }

  static DatasetGraph inMemory(Staging.Staged staged) {
    DatasetGraph data = DatasetGraphFactory.create();
    staged.quads().forEach(data::add);
    return data;
  }

  /**
   * Checks all that is staged in memory, adds a finding for each result about a node of the graphs
   * given, and returns the graphs with violations.
   */
  Set<String> checkShapes(Staging.Staged staged, Set<String> graphs, Findings findings) {
    Graph all = GraphMemFactory.createDefaultGraphSameTerm();
    Map<Node, String> homes = new HashMap<>();
    List<String> order = List.copyOf(graphs);
    staged
        .quads()
        .forEach(
            quad -> {
              all.add(quad.asTriple());
              String graph = quad.getGraph().getURI();
              if (graphs.contains(graph)) {
                homes.merge(
                    quad.getSubject(),
                    graph,
                    (one, other) -> order.indexOf(one) <= order.indexOf(other) ? one : other);
              }
            });
    return report(staged, ShapeCheck.load(project.shapes()).check(all), homes, findings);
  }

  /** Does the same over data that hold what is staged, where it is too much for the memory. */
  Set<String> checkShapes(
      Staging.Staged staged, DatasetGraph data, Set<String> graphs, Findings findings) {
    List<ShapeCheck.Result> results =
        ShapeCheck.load(project.shapes()).check(GraphView.createUnionGraph(data));
    Map<Node, String> homes = new HashMap<>();
    results.forEach(
        result ->
            graphWith(result.focus(), data, graphs)
                .ifPresent(graph -> homes.put(result.focus(), graph)));
    return report(staged, results, homes, findings);
  }

  private Set<String> report(
      Staging.Staged staged,
      List<ShapeCheck.Result> results,
      Map<Node, String> homes,
      Findings findings) {
    Set<String> invalid = new LinkedHashSet<>();
    for (ShapeCheck.Result result : results) {
      String graph = homes.get(result.focus());
      if (graph != null) {
        findings.add(finding(result, position(staged, result.focus(), graph)));
        addIf(result.violation(), invalid, graph);
      }
    }
    return invalid;
  }

  private static Finding finding(ShapeCheck.Result result, Position position) {
    String path = result.path() == null ? "" : " (" + result.path() + ")";
    return new Finding(
        result.violation() ? Finding.Kind.INVALID : Finding.Kind.WARNING,
        position.file(),
        position.line(),
        position.column(),
        result.message() + path,
        "See the shape in ontology/shapes.",
        result.shape(),
        result.focus().toString());
  }

  private void checkQueries(
      Staging.Staged staged, DatasetGraph data, Set<String> graphs, Findings findings) {
    Remarks ofImports = new Remarks();
    for (CheckQueries.Row row : CheckQueries.load(project.checks()).run(data)) {
      for (Node node : row.nodes()) {
        Optional<String> graph = graphWith(node, data, graphs);
        if (graph.isPresent()) {
          Position position = position(staged, node, graph.get());
          if (isImported(staged, graph.get())) {
            ofImports.note(position, row.problem() + " [" + row.check() + "]", OF_IMPORTS);
          } else {
            findings.add(finding(row, node, position));
          }
          break;
        }
      }
    }
    ofImports.report(findings, new SourceFile(Path.of("imports")));
  }

  private static boolean isImported(Staging.Staged staged, String graph) {
    Staging.Graph entry = staged.graphs().get(graph);
    return entry != null && entry.file() != null;
  }

  private static Optional<String> graphWith(Node node, DatasetGraph data, Set<String> graphs) {
    return graphs.stream()
        .filter(graph -> data.contains(NodeFactory.createURI(graph), node, Node.ANY, Node.ANY))
        .findFirst();
  }

  private static Finding finding(CheckQueries.Row row, Node node, Position position) {
    return new Finding(
        Finding.Kind.INVALID,
        position.file(),
        position.line(),
        position.column(),
        row.problem() + ": " + row.text(),
        row.solution(),
        row.check(),
        node.toString());
  }

  private Position position(Staging.Staged staged, Node node, String graph) {
    Position known = node.isURI() ? staged.positions().get(node.getURI()) : null;
    Staging.Graph imported = staged.graphs().get(graph);
    if (known == null && imported != null && imported.file() != null) {
      return Position.ofFile(imported.file());
    }
    return known != null ? known : Position.ofFile(graph.replace(iris.graph(""), "data set "));
  }

  static void deleteFolder(Path folder) {
    try {
      PathUtils.deleteDirectory(folder);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
