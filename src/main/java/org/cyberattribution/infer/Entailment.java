package org.cyberattribution.infer;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** The graph of what the ontology entails about the data: made in one pass, or for some nodes. */
final class Entailment {
  /** For more nodes than these, one pass over all data is faster than looking them up. */
  private static final int FEW = 1_000;

  private final GraphData data;
  private final DerivedGraphs graphs;
  private final Schema schema;

  Entailment(GraphData data, DerivedGraphs graphs) {
    this.data = data;
    this.graphs = graphs;
    this.schema = Schema.of(data.quads().getGraph(graphs.ontology()));
  }

  /** Makes the graph anew. */
  void all() {
    data.quads().deleteAny(graphs.entailed(), Node.ANY, Node.ANY, Node.ANY);
    pass(node -> true);
  }

  /** Makes anew what is entailed of some nodes. */
  void of(Set<Node> nodes) {
    for (Node node : nodes) {
      data.quads().deleteAny(graphs.entailed(), node, Node.ANY, Node.ANY);
    }
    if (nodes.size() > FEW) {
      pass(nodes::contains);
    } else {
      nodes.forEach(this::of);
    }
  }

  /**
   * Adds what is entailed of the nodes that pass a test. It is gathered first, since a store cannot
   * be read and written at once.
   */
  private void pass(Predicate<Node> isAsked) {
    try (GatheredTriples gathered = new GatheredTriples()) {
      asserted(Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (isAsked.test(quad.getSubject())) {
                  schema.aboutSubject(quad.asTriple(), gathered::add);
                }
                if (isAsked.test(quad.getObject())) {
                  schema.aboutObject(quad.getPredicate(), quad.getObject(), gathered::add);
                }
              });
      gathered.forEachDistinct(this::add);
    }
  }

  private void of(Node node) {
    Set<Triple> entailed = new LinkedHashSet<>();
    asserted(node, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> schema.aboutSubject(quad.asTriple(), entailed::add));
    for (Node property : schema.ranged()) {
      if (asserted(Node.ANY, property, node).hasNext()) {
        schema.aboutObject(property, node, entailed::add);
      }
    }
    entailed.forEach(this::add);
  }

  private void add(Triple triple) {
    data.quads().add(Quad.create(graphs.entailed(), triple));
  }

  /** The nodes that graphs describe or point at. */
  Set<Node> nodes(Set<Node> inGraphs) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (Node graph : inGraphs) {
      data.quads()
          .find(graph, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                nodes.add(quad.getSubject());
                if (schema.ranged().contains(quad.getPredicate())) {
                  nodes.add(quad.getObject());
                }
              });
    }
    return nodes;
  }

  private Iterator<Quad> asserted(Node subject, Node predicate, Node object) {
    return Iter.filter(
        data.quads().find(Node.ANY, subject, predicate, object),
        quad -> !graphs.isDerived(quad.getGraph()));
  }
}
