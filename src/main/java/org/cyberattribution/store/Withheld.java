package org.cyberattribution.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cyberattribution.rdf.Vocabulary;

/** The graphs that may not be passed on, by what their data sets say of their licence. */
public final class Withheld {
  private static final Node REDISTRIBUTABLE =
      NodeFactory.createURI(Vocabulary.NAMESPACE + "redistributable");
  private static final Node NO = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

  private Withheld() {}

  /** The names of the graphs, within the caller's transaction. */
  public static Set<Node> graphs(DatasetGraph data) {
    Set<Node> graphs = new LinkedHashSet<>();
    data.find(Node.ANY, Node.ANY, REDISTRIBUTABLE, NO)
        .forEachRemaining(quad -> graphs.add(quad.getSubject()));
    return graphs;
  }
}
