package org.cyberattribution.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.system.Txn;
import org.cyberattribution.store.Versions;
import org.cyberattribution.store.Versions.Reading;

/**
 * Answers GET and HEAD from one version of the store, within one read transaction; every other
 * method is refused by the servlet's own rules.
 */
public abstract class ReadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Versions versions;

  protected ReadServlet(Versions versions) {
    this.versions = versions;
  }

  /** Sends the answer. */
  protected abstract void answer(Exchange exchange) throws IOException;

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (Reading reading = versions.read()) {
      Exchange exchange = new Exchange(request, response, reading);
      Txn.exec(reading.dataset(), org.apache.jena.query.TxnType.READ, () -> tryAnswer(exchange));
      exchange.rethrow();
    }
  }

  private void tryAnswer(Exchange exchange) {
    try {
      answer(exchange);
    } catch (IOException e) {
      exchange.failed(e);
    }
  }

  @Override
  protected final void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }
}
