package org.cyberattribution.serve.linked;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.ReadServlet;
import org.cyberattribution.serve.sparql.GraphStore;
import org.cyberattribution.store.Versions;

/** At /.well-known/void: what the graph holds, and where and under which licence it can be had. */
public final class MetadataServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final String base;

  public MetadataServlet(Versions versions, String base) {
    super(versions);
    this.base = base;
  }

  @Override
  protected void answer(Exchange exchange) throws IOException {
    Graph all = GraphFactory.createDefaultGraph();
    Stream.of("metadata", "dumps")
        .map(name -> NodeFactory.createURI(base + "graph/" + name))
        .flatMap(name -> exchange.dataset().getGraph(name).stream())
        .forEach(all::add);
    GraphStore.send(exchange, all);
  }
}
