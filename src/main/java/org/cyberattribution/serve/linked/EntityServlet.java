package org.cyberattribution.serve.linked;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.GraphFormat;
import org.cyberattribution.serve.http.ReadServlet;
import org.cyberattribution.store.Versions;

/**
 * At /id: the thing itself cannot be sent, so that the client is shown its page or its data,
 * whichever it likes better.
 */
public final class EntityServlet extends ReadServlet {
  static final String HTML = "text/html";

  private static final long serialVersionUID = 1L;

  private final String base;

  public EntityServlet(Versions versions, String base) {
    super(versions);
    this.base = base;
  }

  @Override
  protected void answer(Exchange exchange) throws IOException {
    Node thing = NodeFactory.createURI(base + "id/" + exchange.rest());
    boolean known =
        exchange.dataset().contains(Node.ANY, thing, Node.ANY, Node.ANY)
            || exchange.dataset().contains(Node.ANY, Node.ANY, Node.ANY, thing);
    Optional<String> type = exchange.preferred(mediaTypes(), offer -> offer);
    if (!known) {
      exchange.notFound("Nothing is known here of <" + thing.getURI() + ">.");
    } else if (type.isEmpty()) {
      exchange.notAcceptable(mediaTypes());
    } else {
      String place = type.get().equals(HTML) ? "/page/" : "/data/";
      exchange.seeOther(place + exchange.encodedRest());
    }
  }

  static List<String> mediaTypes() {
    return Stream.concat(Stream.of(HTML), GraphFormat.ALL.stream().map(GraphFormat::mediaType))
        .toList();
  }
}
