package org.cyberattribution.infer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * What is asserted and inferred, and neither closure nor views, as rules look at it: in memory, as
 * far as they look. Nothing is fetched from the store twice, and what is known to be needed is
 * fetched whole, since many look-ups take far longer there than one pass.
 */
final class Facts {
  private final GraphData data;
  private final DerivedGraphs graphs;
  private final Map<Node, Relation> relations = new HashMap<>();
  private final Map<Node, Node> nodes = new HashMap<>();
  private final Map<Node, Boolean> read = new HashMap<>();
  private long looks;

  Facts(GraphData data, DerivedGraphs graphs) {
    this.data = data;
    this.graphs = graphs;
  }

  /** Fetches all that some predicates say. */
  Facts gather(Collection<Node> predicates) {
    predicates.forEach(this::whole);
    return this;
  }

  private Relation whole(Node predicate) {
    Relation relation = relation(predicate);
    if (!relation.isWhole()) {
      relation.fill(find(Node.ANY, predicate, Node.ANY));
    }
    return relation;
  }

  private Relation relation(Node predicate) {
    return relations.computeIfAbsent(predicate, Relation::new);
  }

  private Stream<Triple> find(Node subject, Node predicate, Node object) {
    return Iter.asStream(data.quads().find(Node.ANY, subject, predicate, object))
        .filter(quad -> read.computeIfAbsent(quad.getGraph(), this::isRead))
        .map(quad -> Triple.create(one(quad.getSubject()), one(predicate), one(quad.getObject())));
  }

  private boolean isRead(Node graph) {
    return !graphs.isDerived(graph) || graph.equals(graphs.inferred());
  }

  /** The store makes a node anew whenever it is read. */
  private Node one(Node node) {
    Node known = nodes.putIfAbsent(node, node);
    return known == null ? node : known;
  }

  Collection<Node> objects(Node subject, Node predicate) {
    looks++;
    return relation(predicate)
        .objects(
            subject,
            () -> distinct(find(subject, predicate, Node.ANY).map(triple -> triple.getObject())));
  }

  Collection<Node> subjects(Node predicate, Node object) {
    looks++;
    return relation(predicate)
        .subjects(
            object,
            () -> distinct(find(Node.ANY, predicate, object).map(triple -> triple.getSubject())));
  }

  private static Collection<Node> distinct(Stream<Node> nodes) {
    return nodes.collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
  }

  boolean has(Node subject, Node predicate, Node object) {
    return objects(subject, predicate).contains(object);
  }

  /** Whether anything is said of a subject by a predicate. */
  boolean has(Node subject, Node predicate) {
    return !objects(subject, predicate).isEmpty();
  }

  /** All that a predicate says. */
  Stream<Triple> all(Node predicate) {
    looks++;
    return whole(predicate).triples().toList().stream();
  }

  /** How many subjects a predicate has, where that is known; else very many. */
  long size(Node predicate) {
    Relation relation = relation(predicate);
    return relation.isWhole() ? relation.size() : Integer.MAX_VALUE;
  }

  void add(Quad inference) {
    data.quads().add(inference);
    relation(inference.getPredicate()).add(inference.asTriple());
  }

  /** How often an index was looked into, which tells how much work was done. */
  long looks() {
    return looks;
  }
}
