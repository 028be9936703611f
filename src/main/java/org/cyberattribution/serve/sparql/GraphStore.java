package org.cyberattribution.serve.sparql;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.GraphFormat;
import org.cyberattribution.serve.http.ReadServlet;
import org.cyberattribution.serve.limit.Passage;
import org.cyberattribution.store.Versions;

/** The SPARQL 1.1 Graph Store Protocol for reading: {@code ?graph=IRI} or {@code ?default}. */
public final class GraphStore extends ReadServlet {
  private static final long serialVersionUID = 1L;

  public GraphStore(Versions versions) {
    super(versions);
  }

  @Override
  protected Optional<Passage.Work> work() {
    return Optional.of(Passage.Work.HEAVY);
  }

  @Override
  protected void answer(Exchange exchange) throws IOException {
    Optional<String> name = exchange.parameter("graph");
    boolean union = exchange.parameter("default").isPresent();
    if (name.isPresent() == union) {
      exchange.refuse(400, "Name one graph: ?graph=IRI, or ?default for the union of all.");
    } else if (union) {
      send(exchange, exchange.dataset().getUnionGraph());
    } else {
      named(exchange, name.orElseThrow());
    }
  }

  private static void named(Exchange exchange, String name) throws IOException {
    Node graph = NodeFactory.createURI(name);
    DatasetGraph data = exchange.dataset();
    if (data.containsGraph(graph)) {
      send(exchange, data.getGraph(graph));
    } else {
      exchange.notFound("There is no graph <" + name + "> here.");
    }
  }

  /** Sends a graph in the syntax that the client likes best. */
  public static void send(Exchange exchange, Graph graph) throws IOException {
    Optional<GraphFormat> format = exchange.preferred(GraphFormat.ALL, GraphFormat::mediaType);
    if (format.isEmpty()) {
      exchange.notAcceptable(GraphFormat.ALL.stream().map(GraphFormat::mediaType).toList());
    } else {
      DatasetGraph alone = DatasetGraphFactory.wrap(graph);
      exchange.send(format.get().mediaType(), out -> format.get().write(alone, out));
    }
  }
}
