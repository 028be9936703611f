package org.cyberattribution.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Says when which graph was loaded, in a graph of its own, so that the graphs themselves stay
 * reproducible.
 *
 * @param loads the IRI of that graph
 */
public record Provenance(String loads) {
  static final Node CONTENT_HASH =
      NodeFactory.createURI("https://w3id.org/cyber-attribution/ontology#contentHash");

  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node ACTIVITY = NodeFactory.createURI(PROV + "Activity");
  private static final Node GENERATED = NodeFactory.createURI(PROV + "generated");
  private static final Node ENDED = NodeFactory.createURI(PROV + "endedAtTime");

  List<Quad> record(Collection<String> graphs, Instant when) {
    return graphs.stream()
        .flatMap(graph -> record(graph, when.truncatedTo(ChronoUnit.MILLIS)))
        .toList();
  }

  private Stream<Quad> record(String graph, Instant when) {
    Node loadsGraph = NodeFactory.createURI(loads);
    Node load = NodeFactory.createURI(graph + "#load-" + when.toEpochMilli());
    return Stream.of(
        Quad.create(loadsGraph, load, RDF.Nodes.type, ACTIVITY),
        Quad.create(loadsGraph, load, GENERATED, NodeFactory.createURI(graph)),
        Quad.create(
            loadsGraph,
            load,
            ENDED,
            NodeFactory.createLiteralDT(when.toString(), XSDDatatype.XSDdateTime)));
  }
}
