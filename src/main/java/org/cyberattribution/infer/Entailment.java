package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.store.SortedLines;

/** The graph of what the ontology entails about the data: made in one pass, or for some nodes. */
final class Entailment {
  private static final int LINES_AT_ONCE = 10_000;

  private final GraphData data;
  private final DerivedGraphs graphs;
  private final Schema schema;

  Entailment(GraphData data, DerivedGraphs graphs) {
    this.data = data;
    this.graphs = graphs;
    this.schema = Schema.of(data.quads().getGraph(graphs.ontology()));
  }

  /**
   * Makes the graph anew. What follows is gathered on disk, since a store cannot be read and
   * written at once.
   */
  void all() {
    data.quads().deleteAny(graphs.entailed(), Node.ANY, Node.ANY, Node.ANY);
    try (SortedLines lines = new SortedLines()) {
      Consumer<Triple> gather = triple -> lines.add(line(triple));
      asserted(Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                schema.aboutSubject(quad.asTriple(), gather);
                schema.aboutObject(quad.getPredicate(), quad.getObject(), gather);
              });
      List<String> batch = new ArrayList<>();
      lines.forEachDistinct(
          line -> {
            batch.add(line);
            if (batch.size() == LINES_AT_ONCE) {
              add(batch);
            }
          });
      add(batch);
    }
  }

  /** Makes anew what is entailed of some nodes. */
  void of(Collection<Node> nodes) {
    for (Node node : nodes) {
      data.quads().deleteAny(graphs.entailed(), node, Node.ANY, Node.ANY);
      Set<Triple> entailed = new LinkedHashSet<>();
      asserted(node, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> schema.aboutSubject(quad.asTriple(), entailed::add));
      for (Node property : schema.ranged()) {
        if (asserted(Node.ANY, property, node).hasNext()) {
          schema.aboutObject(property, node, entailed::add);
        }
      }
      entailed.forEach(triple -> data.quads().add(Quad.create(graphs.entailed(), triple)));
    }
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

  private static String line(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject())
        + " .";
  }

  private void add(List<String> batch) {
    RDFParser.fromString(String.join("\n", batch), Lang.NTRIPLES)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                data.quads().add(Quad.create(graphs.entailed(), triple));
              }
            });
    batch.clear();
  }
}
