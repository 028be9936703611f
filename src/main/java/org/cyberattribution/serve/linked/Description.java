package org.cyberattribution.serve.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What the graph says of one thing: the quads that it is the subject of, one page of those that
 * point to it, and the labels of everything named there.
 */
final class Description {
  static final int PAGE = 100;

  private static final Node LABEL = RDFS.label.asNode();
  private static final Node PREFERRED_LABEL = SKOS.prefLabel.asNode();

  private final DatasetGraph data;
  private final Node thing;
  private final List<Quad> own = new ArrayList<>();
  private final List<Quad> inverse = new ArrayList<>();
  private final int page;
  private boolean more;

  /**
   * @param page from 1
   */
  Description(DatasetGraph data, Node thing, int page) {
    this.data = data;
    this.thing = thing;
    this.page = page;
    data.find(Node.ANY, thing, Node.ANY, Node.ANY).forEachRemaining(own::add);
    own.sort(Comparator.comparing((Quad quad) -> quad.getPredicate().getURI()));
    readInverse();
  }

  private void readInverse() {
    Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, Node.ANY, thing);
    for (long skipped = 0; skipped < (page - 1L) * PAGE && quads.hasNext(); skipped++) {
      quads.next();
    }
    while (quads.hasNext() && inverse.size() < PAGE) {
      inverse.add(quads.next());
    }
    more = quads.hasNext();
  }

  /** Whether the graph says anything of it. */
  boolean isEmpty() {
    return own.isEmpty() && inverse.isEmpty();
  }

  Node thing() {
    return thing;
  }

  List<Quad> own() {
    return own;
  }

  List<Quad> inverse() {
    return inverse;
  }

  int page() {
    return page;
  }

  boolean hasMore() {
    return more;
  }

  /** The labels of a node in every language. */
  List<Node> labels(Node node) {
    return labelTriples(node).map(quad -> quad.getObject()).distinct().toList();
  }

  private Stream<Quad> labelTriples(Node node) {
    return Stream.of(LABEL, PREFERRED_LABEL)
        .flatMap(label -> data.stream(Node.ANY, node, label, Node.ANY));
  }

  /** The label to show: in English where there is one. */
  Optional<Node> label(Node node) {
    return node.isURI()
        ? labels(node).stream()
            .min(
                Comparator.comparing((Node label) -> rank(label.getLiteralLanguage()))
                    .thenComparing(Node::getLiteralLexicalForm))
        : Optional.empty();
  }

  private static int rank(String language) {
    return language.equals("en") ? 0 : language.isEmpty() ? 1 : 2;
  }

  /** All of it as quads in their graphs. */
  DatasetGraph inGraphs() {
    DatasetGraph all = DatasetGraphFactory.create();
    quads().forEach(all::add);
    return all;
  }

  /** All of it as triples of the default graph, for syntaxes that know no graphs. */
  DatasetGraph asTriples() {
    DatasetGraph all = DatasetGraphFactory.create();
    quads()
        .map(Quad::asTriple)
        .forEach(triple -> all.add(Quad.create(Quad.defaultGraphIRI, triple)));
    return all;
  }

  private Stream<Quad> quads() {
    Set<Node> named = new LinkedHashSet<>();
    Stream.concat(own.stream(), inverse.stream())
        .map(Quad::asTriple)
        .flatMap(Description::nodes)
        .filter(Node::isURI)
        .forEach(named::add);
    named.remove(thing);
    return Stream.of(own.stream(), inverse.stream(), named.stream().flatMap(this::labelTriples))
        .flatMap(quads -> quads);
  }

  private static Stream<Node> nodes(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }
}
