package org.cyberattribution.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.cyberattribution.serve.limit.Passage;
import org.cyberattribution.store.Versions;
import org.cyberattribution.store.Versions.Reading;

/**
 * Answers GET and HEAD from one version of the store, within one read transaction and in one turn;
 * every other method is refused by the servlet's own rules.
 */
public abstract class ReadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String PASSAGE = Passage.class.getName();

  private final transient Versions versions;

  protected ReadServlet(Versions versions) {
    this.versions = versions;
  }

  /** How much work an answer promises to be; nothing, where the answer itself sees to its turn. */
  protected Optional<Passage.Work> work() {
    return Optional.of(Passage.Work.PAGE);
  }

  /** Sends the answer. */
  protected abstract void answer(Exchange exchange) throws IOException;

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Passage passage = Objects.requireNonNull((Passage) request.getAttribute(PASSAGE));
    work().ifPresent(passage::take);
    try (Reading reading = versions.read()) {
      Exchange exchange = new Exchange(request, response, reading, passage);
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
