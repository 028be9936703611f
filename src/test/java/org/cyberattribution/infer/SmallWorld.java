package org.cyberattribution.infer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.rdf.Iris;

/**
 * Graphs in memory with the ontology and the project's rules, which grow and shrink as stores do.
 */
final class SmallWorld {
  static final String ATT = "https://w3id.org/cyber-attribution/ontology#";
  static final String EX = "https://w3id.org/cyber-attribution/id/";
  static final Iris IRIS = new Iris(Iris.PUBLISHED);

  private static final Graph ONTOLOGY = ontology();
  private static final String PREFIXES =
      """
      PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX : <https://w3id.org/cyber-attribution/id/>
      """;

  final DatasetGraph dataset = DatasetGraphFactory.create();
  final GraphData data = new GraphData(dataset);
  final Inference inference =
      new Inference(ProjectFolder.file("ontology/rules"), ProjectFolder.file("policies"), IRIS);
  private int version;

  SmallWorld() {
    GraphUtil.addInto(dataset.getGraph(graph("ontology")), ONTOLOGY);
  }

  private static Graph ontology() {
    Graph graph = GraphFactory.createDefaultGraph();
    ProjectFiles.at(ProjectFolder.file(""))
        .ontology()
        .forEach(file -> RDFDataMgr.read(graph, file.toUri().toString()));
    return graph;
  }

  static Node graph(String name) {
    return NodeFactory.createURI(IRIS.graph(name));
  }

  static Node node(String name) {
    return NodeFactory.createURI(EX + name);
  }

  /**
   * Replaces a graph by what Turtle says, with the prefixes att:, org:, rdfs:, xsd: and the empty
   * one for ids.
   */
  SmallWorld with(String name, String turtle) {
    inference.around(data, List.of(IRIS.graph(name)), () -> replace(name, turtle));
    return this;
  }

  SmallWorld without(String name) {
    inference.around(data, List.of(IRIS.graph(name)), () -> dataset.removeGraph(graph(name)));
    return this;
  }

  /** Replaces a graph and infers nothing. */
  void replace(String name, String turtle) {
    dataset.removeGraph(graph(name));
    String described =
        "<%s> a att:Dataset ; att:contentHash \"sha256:%d\" .\n"
            .formatted(IRIS.graph(name), version++);
    RDFParser.fromString(PREFIXES + described + turtle, Lang.TURTLE)
        .parse(dataset.getGraph(graph(name)));
  }

  /** What inferences say by a property, as the ends of IRIs. */
  Set<String> concluded(String property) {
    Set<String> found = new TreeSet<>();
    dataset
        .find(graph("inferred"), Node.ANY, NodeFactory.createURI(ATT + property), Node.ANY)
        .forEachRemaining(quad -> found.add(end(quad.getObject())));
    return found;
  }

  /** The inferences that implicate a party. */
  List<Node> implicating(String party) {
    return dataset
        .getGraph(graph("inferred"))
        .find(Node.ANY, Terms.IMPLICATES, node(party))
        .mapWith(triple -> triple.getSubject())
        .toList();
  }

  Set<String> of(Node inference, String property) {
    return data.objects(inference, NodeFactory.createURI(ATT + property)).stream()
        .map(SmallWorld::end)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The derived graphs as lines, without the versions that they were computed from. */
  Set<String> derived() {
    Set<String> lines = new TreeSet<>();
    for (String name : inference.derived(data)) {
      dataset
          .find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (!quad.getSubject().equals(graph("inferred"))) {
                  lines.add(quad.toString());
                }
              });
    }
    return lines;
  }

  /** How matters stand under a policy, as 'party: standing'. */
  Set<String> standings(String policy) {
    Set<String> found = new TreeSet<>();
    dataset
        .find(Node.ANY, Node.ANY, Terms.att("underPolicy"), node("policy/" + policy))
        .forEachRemaining(
            quad ->
                found.add(
                    String.join(",", of(quad.getSubject(), "ofParty"))
                        + ": "
                        + String.join(",", of(quad.getSubject(), "standing"))
                            .replace("standing-", "")));
    return found;
  }

  private static String end(Node node) {
    return node.isURI() ? node.getURI().replaceFirst(".*[/#]", "") : node.getLiteralLexicalForm();
  }
}
