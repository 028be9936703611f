package org.cyberattribution.serve.sparql;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.cyberattribution.rdf.Vocabulary;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.GraphFormat;
import org.cyberattribution.serve.limit.Limits;

/** What the endpoint says of itself, in the terms of SPARQL 1.1 Service Description. */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULT_FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "JSON-LD",
          "N-Triples",
          "RDF_XML",
          "TriG",
          "N-Quads");
  private static final String SCHEMA = "https://schema.org/";
  private static final Node DATASET = NodeFactory.createURI(Vocabulary.NAMESPACE + "Dataset");

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Node service;
  private int namedGraphs;

  private ServiceDescription(String endpoint) {
    Node address = NodeFactory.createURI(endpoint);
    this.service = NodeFactory.createURI(endpoint + "#service");
    add(service, RDF.Nodes.type, sd("Service"));
    add(service, sd("endpoint"), address);
    add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    add(service, sd("feature"), sd("UnionDefaultGraph"));
    RESULT_FORMATS.forEach(
        name -> add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + name)));
  }

  static void send(Exchange exchange, Limits limits) throws IOException {
    Optional<GraphFormat> format = exchange.preferred(GraphFormat.ALL, GraphFormat::mediaType);
    if (format.isEmpty()) {
      exchange.notAcceptable(GraphFormat.ALL.stream().map(GraphFormat::mediaType).toList());
      return;
    }
    ServiceDescription description = new ServiceDescription(exchange.origin() + exchange.path());
    limits.published().forEach(description::limit);
    DatasetGraph data = exchange.queriedDataset();
    Txn.executeRead(data, () -> description.dataset(data));
    exchange.send(
        format.get().mediaType(),
        out -> format.get().write(DatasetGraphFactory.wrap(description.graph), out));
  }

  private void dataset(DatasetGraph data) {
    Node dataset = NodeFactory.createURI(service.getURI().replace("#service", "#dataset"));
    Node union = NodeFactory.createURI(service.getURI().replace("#service", "#union"));
    add(service, sd("defaultDataset"), dataset);
    add(dataset, RDF.Nodes.type, sd("Dataset"));
    add(dataset, sd("defaultGraph"), union);
    add(union, RDF.Nodes.type, sd("Graph"));
    data.find(Node.ANY, Node.ANY, RDF.Nodes.type, DATASET)
        .forEachRemaining(quad -> namedGraph(dataset, quad.getSubject()));
  }

  private void limit(String name, long most) {
    Node limit = NodeFactory.createURI(service.getURI().replace("#service", "#" + name));
    add(service, NodeFactory.createURI(SCHEMA + "additionalProperty"), limit);
    add(limit, RDF.Nodes.type, NodeFactory.createURI(SCHEMA + "PropertyValue"));
    add(limit, NodeFactory.createURI(SCHEMA + "name"), NodeFactory.createLiteralString(name));
    add(limit, NodeFactory.createURI(SCHEMA + "maxValue"), NodeFactoryExtra.intToNode(most));
  }

  private void namedGraph(Node dataset, Node name) {
    Node named = NodeFactory.createURI(dataset.getURI() + "-graph-" + ++namedGraphs);
    add(dataset, sd("namedGraph"), named);
    add(named, RDF.Nodes.type, sd("NamedGraph"));
    add(named, sd("name"), name);
  }

  private static Node sd(String term) {
    return NodeFactory.createURI(SD + term);
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(subject, predicate, object);
  }
}
