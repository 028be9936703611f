package org.cyberattribution.serve.linked;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.GraphFormat;
import org.cyberattribution.serve.http.ReadServlet;
import org.cyberattribution.serve.limit.Passage;
import org.cyberattribution.store.Versions;

/** At /graph: a data set's graph as a whole, or for people the page about it. */
public final class GraphServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final String base;

  public GraphServlet(Versions versions, String base) {
    super(versions);
    this.base = base;
  }

  @Override
  protected Optional<Passage.Work> work() {
    return Optional.of(Passage.Work.HEAVY);
  }

  @Override
  protected void answer(Exchange exchange) throws IOException {
    Node name = NodeFactory.createURI(base + "graph/" + exchange.rest());
    Optional<String> type = exchange.preferred(EntityServlet.mediaTypes(), offer -> offer);
    if (!exchange.dataset().containsGraph(name)) {
      exchange.notFound("There is no graph <" + name.getURI() + "> here.");
    } else if (type.isEmpty()) {
      exchange.notAcceptable(EntityServlet.mediaTypes());
    } else if (type.get().equals(EntityServlet.HTML)) {
      exchange.seeOther("/page/graph/" + exchange.encodedRest());
    } else {
      send(exchange, name, GraphFormat.named(type.get()).orElseThrow());
    }
  }

  private static void send(Exchange exchange, Node name, GraphFormat format) throws IOException {
    DatasetGraph graph = DatasetGraphFactory.wrap(exchange.dataset().getGraph(name));
    exchange.send(format.mediaType(), out -> format.write(graph, out));
  }
}
