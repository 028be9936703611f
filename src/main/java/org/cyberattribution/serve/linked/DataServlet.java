package org.cyberattribution.serve.linked;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.GraphFormat;
import org.cyberattribution.serve.http.ReadServlet;
import org.cyberattribution.store.Versions;

/** At /data: what the graph says of a thing, in RDF. Links to it come by the page. */
public final class DataServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final String HYDRA_NEXT = "http://www.w3.org/ns/hydra/core#next";
  private static final String TOPIC = "http://xmlns.com/foaf/0.1/primaryTopic";

  private final String base;

  public DataServlet(Versions versions, String base) {
    super(versions);
    this.base = base;
  }

  @Override
  protected void answer(Exchange exchange) throws IOException {
    Optional<Description> description = find(exchange, base);
    Optional<GraphFormat> format = exchange.preferred(GraphFormat.ALL, GraphFormat::mediaType);
    if (description.isEmpty()) {
      exchange.notFound("Nothing is known here of <" + base + "id/" + exchange.rest() + ">.");
    } else if (format.isEmpty()) {
      exchange.notAcceptable(GraphFormat.ALL.stream().map(GraphFormat::mediaType).toList());
    } else {
      send(exchange, description.get(), format.get());
    }
  }

  /** What is known of the thing that a request below /data or /page is about. */
  static Optional<Description> find(Exchange exchange, String base) {
    int page =
        exchange
            .parameter("page")
            .filter(text -> text.matches("[1-9][0-9]{0,6}"))
            .map(Integer::parseInt)
            .orElse(1);
    Node thing = NodeFactory.createURI(base + "id/" + exchange.rest());
    Description description = new Description(exchange.dataset(), thing, page);
    return Optional.of(description).filter(found -> !found.isEmpty());
  }

  private static void send(Exchange exchange, Description description, GraphFormat format)
      throws IOException {
    exchange.header("Link", "<" + description.thing().getURI() + ">; rel=\"describes\"");
    String page = "/page/" + exchange.encodedRest();
    exchange.header("Link", "<" + page + ">; rel=\"alternate\"; type=\"text/html\"");
    if (description.hasMore()) {
      exchange.header("Link", "<" + next(exchange, description) + ">; rel=\"next\"");
    }
    DatasetGraph data = format.hasGraphs() ? description.inGraphs() : description.asTriples();
    aboutItself(exchange, description, data);
    exchange.send(format.mediaType(), out -> format.write(data, out));
  }

  static String next(Exchange exchange, Description description) {
    return exchange.path() + "?page=" + (description.page() + 1);
  }

  private static void aboutItself(Exchange exchange, Description description, DatasetGraph data) {
    Node document = NodeFactory.createURI(exchange.origin() + exchange.path());
    add(data, document, TOPIC, description.thing());
    if (description.hasMore()) {
      Node next = NodeFactory.createURI(exchange.origin() + next(exchange, description));
      add(data, document, HYDRA_NEXT, next);
    }
  }

  private static void add(DatasetGraph data, Node subject, String predicate, Node object) {
    data.add(Quad.defaultGraphIRI, subject, NodeFactory.createURI(predicate), object);
  }
}
