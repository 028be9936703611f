package org.cyberattribution.infer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cyberattribution.rdf.Iris;

/** The names of the graphs that the program derives, and of what is in them. */
final class DerivedGraphs {
  private final Iris iris;
  private final Node inferred;
  private final Node entailed;
  private final Node loads;
  private final String views;

  DerivedGraphs(Iris iris) {
    this.iris = iris;
    this.inferred = graph("inferred");
    this.entailed = graph("entailed");
    this.loads = graph("loads");
    this.views = iris.graph("view/");
  }

  Node inferred() {
    return inferred;
  }

  Node entailed() {
    return entailed;
  }

  Node loads() {
    return loads;
  }

  Node ontology() {
    return graph("ontology");
  }

  Node view(String policy, String standing) {
    return graph("view/" + policy + "/" + standing);
  }

  Node clusters(String policy) {
    return graph("view/" + policy + "/clusters");
  }

  Node node(String path, String slug) {
    return NodeFactory.createURI(iris.id(path, slug));
  }

  /** Whether a graph is derived, or tells of loads, rather than holds what somebody said. */
  boolean isDerived(Node graph) {
    return graph.equals(inferred) || graph.equals(entailed) || graph.equals(loads) || isView(graph);
  }

  boolean isView(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(views);
  }

  private Node graph(String name) {
    return NodeFactory.createURI(iris.graph(name));
  }
}
