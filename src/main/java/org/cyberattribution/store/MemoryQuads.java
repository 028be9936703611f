package org.cyberattribution.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

/**
 * The quads of a version that is to be, in memory: what is known of a subject or an object is found
 * in the few graphs that speak of it, without a look at all the others.
 */
final class MemoryQuads extends DatasetGraphMapLink {
  /**
   * A node, and the graphs that it was ever seen in.
   *
   * @param node one object for all its places
   */
  private record Home(Node node, List<Node> graphs) {
    void add(Node graph) {
      if (!graphs.contains(graph)) {
        graphs.add(graph);
      }
    }
  }

  private final Map<Node, Home> subjects = new HashMap<>();
  private final Map<Node, Home> objects = new HashMap<>();

  MemoryQuads() {
    super((DatasetGraphFactory.GraphMaker) name -> GraphMemFactory.createDefaultGraphSameTerm());
  }

  @Override
  public void add(Quad quad) {
    Node graph = quad.getGraph();
    super.add(
        Quad.create(
            graph,
            housed(subjects, quad.getSubject(), graph),
            quad.getPredicate(),
            housed(objects, quad.getObject(), graph)));
  }

  private static Node housed(Map<Node, Home> homes, Node node, Node graph) {
    Home home = homes.computeIfAbsent(node, key -> new Home(key, new ArrayList<>(1)));
    home.add(graph);
    return home.node();
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    List<Iterator<Quad>> found = new ArrayList<>();
    for (Node graph : graphsWith(subject, object)) {
      found.add(findInSpecificNamedGraph(graph, subject, predicate, object));
    }
    return Iter.flatMap(found.iterator(), one -> one);
  }

  private List<Node> graphsWith(Node subject, Node object) {
    if (subject != null && subject.isConcrete()) {
      return graphsOf(subjects, subject);
    }
    return object != null && object.isConcrete()
        ? graphsOf(objects, object)
        : Iter.toList(listGraphNodes());
  }

  private static List<Node> graphsOf(Map<Node, Home> homes, Node node) {
    Home home = homes.get(node);
    return home == null ? List.of() : List.copyOf(home.graphs());
  }
}
