package org.cyberattribution.export.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.rdf.Vocabulary;
import org.cyberattribution.store.Withheld;

/** The asserted claims that may be passed on, and what is known of whatever they name. */
final class PublicClaims {
  static final String ATT = Vocabulary.NAMESPACE;

  private final DatasetGraph data;
  private final Set<Node> graphs = new LinkedHashSet<>();
  private final Map<Node, String> labels = new HashMap<>();

  PublicClaims(DatasetGraph data, Iris iris, boolean allowUnlicensed) {
    this.data = data;
    Set<Node> withheld = allowUnlicensed ? Set.of() : Withheld.graphs(data);
    Set<String> derived =
        Set.of(iris.graph("inferred"), iris.graph("entailed"), iris.graph("loads"));
    data.listGraphNodes()
        .forEachRemaining(
            graph -> {
              if (!withheld.contains(graph)
                  && !derived.contains(graph.getURI())
                  && !graph.getURI().startsWith(iris.graph("view/"))) {
                graphs.add(graph);
              }
            });
  }

  static Node att(String name) {
    return NodeFactory.createURI(ATT + name);
  }

  /** All claims, in the order of their names. */
  List<Node> claims() {
    return subjects(att("speaker"), Node.ANY);
  }

  List<Node> instances(String className) {
    return subjects(RDF.Nodes.type, att(className));
  }

  List<Node> subjects(Node property, Node object) {
    Set<Node> found = new LinkedHashSet<>();
    find(Node.ANY, property, object).forEach(quad -> found.add(quad.getSubject()));
    return found.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  private List<Quad> find(Node subject, Node property, Node object) {
    List<Quad> found = new ArrayList<>();
    data.find(Node.ANY, subject, property, object)
        .forEachRemaining(
            quad -> {
              if (graphs.contains(quad.getGraph())) {
                found.add(quad);
              }
            });
    return found;
  }

  /** All that is said of a node, each once. */
  Set<Triple> about(Node subject) {
    Set<Triple> triples = new LinkedHashSet<>();
    find(subject, Node.ANY, Node.ANY).forEach(quad -> triples.add(quad.asTriple()));
    return triples;
  }

  /** The graphs in which something is said of a node. */
  Set<Node> graphsOf(Node subject) {
    Set<Node> found = new LinkedHashSet<>();
    find(subject, Node.ANY, Node.ANY).forEach(quad -> found.add(quad.getGraph()));
    return found;
  }

  /** The values of a property, in the order of their texts. */
  List<Node> objects(Node subject, Node property) {
    Set<Node> found = new TreeSet<>(Comparator.comparing(Node::toString));
    find(subject, property, Node.ANY).forEach(quad -> found.add(quad.getObject()));
    return List.copyOf(found);
  }

  List<Node> objects(Node subject, String property) {
    return objects(subject, att(property));
  }

  Optional<Node> object(Node subject, String property) {
    return objects(subject, property).stream().findFirst();
  }

  Optional<String> text(Node subject, Node property) {
    return objects(subject, property).stream()
        .findFirst()
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }

  Optional<String> text(Node subject, String property) {
    return text(subject, att(property));
  }

  boolean is(Node subject, String className) {
    return !find(subject, RDF.Nodes.type, att(className)).isEmpty();
  }

  /** The label in English or in no language, else the end of the IRI. */
  String label(Node node) {
    return labels.computeIfAbsent(node, this::findLabel);
  }

  private String findLabel(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return objects(node, RDFS.Nodes.label).stream()
        .filter(label -> Set.of("", "en").contains(label.getLiteralLanguage()))
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElse(end(node));
  }

  /** The last part of an IRI, or a literal's text. */
  static String end(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : node.toString().replaceFirst(".*[/#]", "");
  }

  /** The day of a claim, else when it was put on record. */
  Optional<String> day(Node claim) {
    return text(claim, "date").or(() -> text(claim, "recordedOn"));
  }
}
