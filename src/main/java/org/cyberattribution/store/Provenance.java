package org.cyberattribution.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.cyberattribution.rdf.Vocabulary;

/**
 * Says when which graph was loaded, in a graph of its own, so that the graphs themselves stay
 * reproducible.
 *
 * @param loads the IRI of that graph
 * @param hashes the hashes of the quads that some graphs are loaded from, by the graphs' IRIs
 */
public record Provenance(String loads, Map<String, String> hashes) {
  public Provenance(String loads) {
    this(loads, Map.of());
  }

  static final Node CONTENT_HASH = NodeFactory.createURI(Vocabulary.NAMESPACE + "contentHash");
  static final Node READER = NodeFactory.createURI(Vocabulary.NAMESPACE + "reader");

  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node ACTIVITY = NodeFactory.createURI(PROV + "Activity");
  static final Node GENERATED = NodeFactory.createURI(PROV + "generated");
  static final Node HASH = NodeFactory.createURI("https://schema.org/sha256");
  static final Node ENDED = NodeFactory.createURI(PROV + "endedAtTime");

  /**
   * What is recorded of a load into a data set: it comes after every other there, whatever a clock
   * that was set back says, since the last load of a graph is the one that counts.
   */
  List<Quad> record(Collection<String> graphs, DatasetGraph dataset, Instant now) {
    Instant next = lastTime(dataset).plusMillis(1);
    Instant today = now.truncatedTo(ChronoUnit.MILLIS);
    Instant when = today.isBefore(next) ? next : today;
    return graphs.stream().flatMap(graph -> record(graph, when)).toList();
  }

  private Instant lastTime(DatasetGraph dataset) {
    Node loadsGraph = NodeFactory.createURI(loads);
    return Iter.asStream(dataset.find(loadsGraph, Node.ANY, ENDED, Node.ANY))
        .map(ended -> Instant.parse(ended.getObject().getLiteralLexicalForm()))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private Stream<Quad> record(String graph, Instant when) {
    Node loadsGraph = NodeFactory.createURI(loads);
    Node load = NodeFactory.createURI(graph + "#load-" + when.toEpochMilli());
    Stream<Quad> hash =
        Stream.ofNullable(hashes.get(graph))
            .map(
                text -> Quad.create(loadsGraph, load, HASH, NodeFactory.createLiteralString(text)));
    return Stream.concat(hash, activity(graph, when, loadsGraph, load));
  }

  private static Stream<Quad> activity(String graph, Instant when, Node loadsGraph, Node load) {
    return Stream.of(
        Quad.create(loadsGraph, load, RDF.Nodes.type, ACTIVITY),
        Quad.create(loadsGraph, load, GENERATED, NodeFactory.createURI(graph)),
        Quad.create(
            loadsGraph,
            load,
            ENDED,
            NodeFactory.createLiteralDT(when.toString(), XSDDatatype.XSDdateTime)));
  }

  /** The hash of each graph's last load, where that had one. */
  Map<String, String> lastHashes(DatasetGraph dataset) {
    Map<String, Instant> lastTimes = new LinkedHashMap<>();
    Map<String, String> lastHashes = new LinkedHashMap<>();
    dataset
        .find(NodeFactory.createURI(loads), Node.ANY, GENERATED, Node.ANY)
        .forEachRemaining(
            load -> {
              String graph = load.getObject().getURI();
              Instant time = Instant.parse(text(dataset, load.getSubject(), ENDED));
              if (time.isAfter(lastTimes.getOrDefault(graph, Instant.MIN))) {
                lastTimes.put(graph, time);
                lastHashes.put(graph, text(dataset, load.getSubject(), HASH));
              }
            });
    return lastHashes;
  }

  private String text(DatasetGraph dataset, Node load, Node property) {
    Iterator<Quad> values = dataset.find(NodeFactory.createURI(loads), load, property, Node.ANY);
    return values.hasNext() ? values.next().getObject().getLiteralLexicalForm() : "";
  }
}
