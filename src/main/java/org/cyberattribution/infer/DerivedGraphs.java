package org.cyberattribution.infer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cyberattribution.rdf.Iris;

/** The names of the graphs that the program derives, and of what is in them. */
record DerivedGraphs(Iris iris) {
  Node inferred() {
    return graph("inferred");
  }

  Node entailed() {
    return graph("entailed");
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
    return graph.equals(inferred())
        || graph.equals(entailed())
        || graph.equals(graph("loads"))
        || isView(graph);
  }

  boolean isView(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(iris.graph("view/"));
  }

  private Node graph(String name) {
    return NodeFactory.createURI(iris.graph(name));
  }
}
