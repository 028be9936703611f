package org.cyberattribution.serve.linked;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.ReadServlet;
import org.cyberattribution.store.Versions;

/** At /page: what the graph says of a thing or of a graph, for people. */
public final class PageServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final String GRAPH = "graph/";

  private final String base;

  public PageServlet(Versions versions, String base) {
    super(versions);
    this.base = base;
  }

  @Override
  protected void answer(Exchange exchange) throws IOException {
    Optional<Description> description = find(exchange);
    if (description.isEmpty()) {
      exchange.notFound("Nothing is known here of '" + exchange.rest() + "'.");
      return;
    }
    Optional<String> next =
        Optional.of(DataServlet.next(exchange, description.get()))
            .filter(address -> description.get().hasMore());
    next.ifPresent(address -> exchange.header("Link", "<" + address + ">; rel=\"next\""));
    EntityPage page = new EntityPage(description.get(), new Paths(base), data(exchange), next);
    exchange.send(EntityServlet.HTML, page::write);
  }

  private static String data(Exchange exchange) {
    String rest = exchange.encodedRest();
    return rest.startsWith(GRAPH) ? "/" + rest : "/data/" + rest;
  }

  private Optional<Description> find(Exchange exchange) {
    if (exchange.rest().startsWith(GRAPH)) {
      Node graph = NodeFactory.createURI(base + exchange.rest());
      return Optional.of(new Description(exchange.dataset(), graph, 1))
          .filter(found -> !found.isEmpty());
    }
    return DataServlet.find(exchange, base);
  }
}
