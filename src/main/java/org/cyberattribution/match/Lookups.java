package org.cyberattribution.match;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cyberattribution.rdf.Vocabulary;

/** What the data says of a node, whichever data set says it. */
record Lookups(DatasetGraph data) {

  Set<Node> objects(Node subject, Node property) {
    Set<Node> found = new LinkedHashSet<>();
    data.find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.getObject()));
    return found;
  }

  /** A term of the ontology. */
  static Node att(String name) {
    return NodeFactory.createURI(Vocabulary.NAMESPACE + name);
  }
}
