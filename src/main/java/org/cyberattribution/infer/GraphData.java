package org.cyberattribution.infer;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.store.Store;

/**
 * The graphs that inference reads and writes.
 *
 * @param quads changed only within a transaction of the caller
 */
public record GraphData(DatasetGraph quads) {
  public static GraphData of(Store store) {
    return new GraphData(store.dataset());
  }

  Set<Node> objects(Node subject, Node predicate) {
    Set<Node> objects = new LinkedHashSet<>();
    quads
        .find(Node.ANY, subject, predicate, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  Optional<Node> object(Node subject, Node predicate) {
    Iterator<Quad> found = quads.find(Node.ANY, subject, predicate, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  boolean has(Node subject, Node predicate, Node object) {
    return quads.contains(Node.ANY, subject, predicate, object);
  }

  /** The distinct subjects of a graph. */
  Set<Node> subjects(Node graph) {
    Set<Node> subjects = new LinkedHashSet<>();
    quads
        .find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }
}
