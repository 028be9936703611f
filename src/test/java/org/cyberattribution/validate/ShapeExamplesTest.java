package org.cyberattribution.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.load.ProjectFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes find in each example of ontology/examples just what it says that they find: nothing in
 * a pass, and in a fail the one result that its example:expected names.
 */
class ShapeExamplesTest {
  private static final String EXAMPLES = "https://w3id.org/cyber-attribution/examples#";
  private static final Node EXPECTED = NodeFactory.createURI(EXAMPLES + "expected");
  private static final Set<Node> TARGETS =
      Set.of(SHACL.targetClass, SHACL.targetNode, SHACL.targetSubjectsOf, SHACL.targetObjectsOf);
  private static final Set<Node> NO_CONSTRAINTS =
      Set.of(RDF.Nodes.type, RDFS.Nodes.comment, SHACL.property, SHACL.severity, SHACL.message);

  private static final ShapeCheck CHECK = ShapeCheck.load(ProjectFolder.file("ontology/shapes"));
  private static final Graph ONTOLOGY = read(ProjectFiles.at(ProjectFolder.file("")).ontology());
  private static final Graph SHAPES = read(ProjectFolder.files("ontology/shapes", ".ttl"));

  /** What a shape is expected to find, or did find. */
  record Result(@Nullable String shape, String focus, @Nullable String path, boolean violation) {}

  static List<Path> passes() {
    return examples("pass(-.+)?");
  }

  static List<Path> fails() {
    return examples("fail-.+");
  }

  @ParameterizedTest
  @MethodSource("passes")
  void findNothingInExampleThatPasses(Path example) {
    assertThat(found(read(List.of(example)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fails")
  void findWhatTheExampleExpectsAndNothingElse(Path example) {
    Graph graph = read(List.of(example));
    assertThat(found(graph)).containsExactly(expected(graph));
  }

  @Test
  void everyExampleIsAPassOrAFailOfAShapesFile() {
    Set<String> shapes = names(ProjectFolder.files("ontology/shapes", ".ttl"), "\\.ttl$");
    assertThat(ProjectFolder.files("ontology/examples", ".ttl"))
        .allSatisfy(
            file ->
                assertThat(file.getFileName().toString())
                    .matches("(" + String.join("|", shapes) + ")-(pass(-.+)?|fail-.+)\\.ttl"));
  }

  @Test
  void everyShapesFileHasAnExampleThatPassesAndOneThatFails() {
    Set<String> shapes = names(ProjectFolder.files("ontology/shapes", ".ttl"), "\\.ttl$");
    assertThat(names(passes(), "-pass(-.*)?\\.ttl")).isEqualTo(shapes);
    assertThat(names(fails(), "-fail-.*")).isEqualTo(shapes);
  }

  /** Shapes without a target are building blocks, which never report by themselves. */
  @Test
  void everyShapeThatReportsHasAnExampleThatFails() {
    Set<String> seen =
        fails().stream()
            .map(example -> String.valueOf(expected(read(List.of(example))).shape()))
            .collect(Collectors.toSet());
    assertThat(constraining().stream().filter(ShapeExamplesTest::isReporting).map(Node::getURI))
        .allMatch(seen::contains);
  }

  private static boolean isReporting(Node shape) {
    return hasTarget(shape)
        || SHAPES
            .find(Node.ANY, SHACL.property, shape)
            .filterKeep(triple -> hasTarget(triple.getSubject()))
            .hasNext();
  }

  private static boolean hasTarget(Node shape) {
    return TARGETS.stream().anyMatch(target -> SHAPES.contains(shape, target, Node.ANY));
  }

  @Test
  void everyConstraintHasAMessageAndASeverity() {
    assertThat(constraining())
        .allSatisfy(
            shape -> {
              assertThat(SHAPES.find(shape, SHACL.message, Node.ANY).toList())
                  .singleElement()
                  .satisfies(
                      message ->
                          assertThat(message.getObject().getLiteralLanguage()).isEqualTo("en"));
              assertThat(SHAPES.find(shape, SHACL.severity, Node.ANY).toList())
                  .extracting(Triple::getObject)
                  .singleElement()
                  .isIn(SHACL.Violation, SHACL.Warning);
            });
  }

  @Test
  void everyShapeIsNamed() {
    assertThat(constraining()).allMatch(Node::isURI);
  }

  /** The shapes that can find something by themselves. */
  private static List<Node> constraining() {
    return Stream.of(SHACL.NodeShape, SHACL.PropertyShape)
        .flatMap(type -> SHAPES.find(Node.ANY, RDF.Nodes.type, type).toList().stream())
        .map(Triple::getSubject)
        .filter(
            shape ->
                SHAPES
                    .find(shape, Node.ANY, Node.ANY)
                    .filterDrop(triple -> NO_CONSTRAINTS.contains(triple.getPredicate()))
                    .filterDrop(triple -> TARGETS.contains(triple.getPredicate()))
                    .hasNext())
        .toList();
  }

  private static List<Path> examples(String kind) {
    return ProjectFolder.files("ontology/examples", ".ttl").stream()
        .filter(file -> file.getFileName().toString().matches("[a-z-]+?-" + kind + "\\.ttl"))
        .toList();
  }

  private static Set<String> names(List<Path> files, String ending) {
    return files.stream()
        .map(file -> file.getFileName().toString().replaceFirst(ending, ""))
        .collect(Collectors.toSet());
  }

  private static Graph read(List<Path> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    files.forEach(file -> RDFDataMgr.read(graph, file.toUri().toString()));
    return graph;
  }

  private static Set<Result> found(Graph example) {
    Graph data = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(data, ONTOLOGY);
    GraphUtil.addInto(data, example);
    Set<Result> results = new LinkedHashSet<>();
    for (ShapeCheck.Result each : CHECK.check(data)) {
      results.add(new Result(each.shape(), focus(each.focus()), each.path(), each.violation()));
    }
    return results;
  }

  private static Result expected(Graph example) {
    Node path = object(example, SHACL.resultPath);
    Node severity = object(example, SHACL.resultSeverity);
    assertThat(severity).isIn(SHACL.Violation, SHACL.Warning);
    return new Result(
        String.valueOf(object(example, SHACL.sourceShape)),
        focus(object(example, SHACL.focusNode)),
        path == null ? null : PathWriter.asString(ShaclPaths.parsePath(example, path)),
        SHACL.Violation.equals(severity));
  }

  private static @Nullable Node object(Graph example, Node predicate) {
    List<Triple> found = example.find(EXPECTED, predicate, Node.ANY).toList();
    return found.isEmpty() ? null : found.get(0).getObject();
  }

  /** Blank nodes are not comparable by name. */
  private static String focus(@Nullable Node node) {
    return node == null || node.isBlank() ? "a blank node" : node.toString();
  }
}
