package org.cyberattribution.bench;

import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.RDFDataMgr;

/** One of Jena's reasoners over a file of triples, in a process that can be killed. */
public final class JenaReasoner {
  static final String RDFS = "rdfs";
  static final String OWL_MICRO = "owl-micro";

  private JenaReasoner() {}

  /** Prints the seconds that the closure takes, from when the triples are in memory. */
  public static void main(String... arguments) {
    Graph triples = RDFDataMgr.loadGraph(arguments[1]);
    Reasoner reasoner =
        arguments[0].equals(RDFS)
            ? ReasonerRegistry.getRDFSSimpleReasoner()
            : ReasonerRegistry.getOWLMicroReasoner();
    long start = System.nanoTime();
    reasoner.bind(triples).find(Node.ANY, Node.ANY, Node.ANY).forEachRemaining(triple -> {});
    System.out.printf(Locale.ROOT, "%.1f%n", (System.nanoTime() - start) / 1e9);
  }
}
