package org.cyberattribution.serve.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Inquiry;
import org.cyberattribution.query.NameIndex;
import org.cyberattribution.query.SparqlService;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.ReadServlet;
import org.cyberattribution.store.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for pages, each from one version of the store, so that all questions of a page
 * see the same.
 */
public final class Pages extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final int OFFERED_WHILE_WRITING = 10;
  private static final String HTML = "text/html";
  private static final String OFFERS = "/search.json";

  private final transient TemplateEngine templates =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private final transient ObjectMapper json = new ObjectMapper();
  private final transient Catalogue catalogue;
  private final transient Addresses addresses;
  private transient volatile @Nullable Indexed indexed;

  /** The names of one version of the store. */
  private record Indexed(String version, NameIndex names) {}

  public Pages(Versions versions, Catalogue catalogue, String base) {
    super(versions);
    this.catalogue = catalogue;
    this.addresses = new Addresses(base);
  }

  /** The paths at which pages are found, as a servlet's patterns. */
  public static List<String> paths() {
    return Stream.concat(Views.patterns().stream(), Stream.of(OFFERS)).toList();
  }

  @Override
  protected void answer(Exchange exchange) throws IOException {
    String path = exchange.path();
    Inquiry inquiry = new Inquiry(catalogue, SparqlService.over(exchange.dataset()));
    try {
      Download download = Download.of(path);
      if (download != null) {
        download.send(exchange, inquiry);
      } else if (path.equals(OFFERS)) {
        offer(exchange);
      } else {
        Page page = show(path, exchange, inquiry);
        exchange.send(HTML, out -> render(page, path).writeTo(out));
      }
    } catch (View.Missing e) {
      refuse(exchange, HttpServletResponse.SC_NOT_FOUND, "Not found", e);
    } catch (Failure.Usage e) {
      refuse(exchange, HttpServletResponse.SC_BAD_REQUEST, "Not understood", e);
    }
  }

  private Page show(String path, Exchange exchange, Inquiry inquiry) {
    Views.Found found = Views.with(() -> names(exchange)).find(path);
    return found.view().show(new Visit(inquiry, addresses, found.about(), exchange.parameters()));
  }

  private void refuse(Exchange exchange, int status, String title, RuntimeException problem)
      throws IOException {
    Page page = new Page("problem.jte", title, String.valueOf(problem.getMessage()), List.of());
    exchange.refuse(status, HTML, out -> render(page, exchange.path()).writeTo(out));
  }

  /** The names of the version that is read, indexed when they are first asked for. */
  private NameIndex names(Exchange exchange) {
    Indexed known = indexed;
    if (known == null || !known.version().equals(exchange.version())) {
      SparqlService service = SparqlService.over(exchange.dataset());
      known = new Indexed(exchange.version(), NameIndex.of(service, addresses.base()));
      indexed = known;
    }
    return known.names();
  }

  /** What goes by the words written so far, as a page offers it while they are written. */
  private void offer(Exchange exchange) throws IOException {
    List<Map<String, String>> hits =
        names(exchange).find(exchange.parameter("q").orElse(""), OFFERED_WHILE_WRITING).stream()
            .map(this::offer)
            .toList();
    exchange.send("application/json", out -> json.writeValue(out, hits));
  }

  private Map<String, String> offer(NameIndex.Found found) {
    return Map.of(
        "label", found.label(),
        "name", found.name().equals(found.label()) ? "" : found.name(),
        "kind", found.kind(),
        "address", String.valueOf(addresses.of(found.iri())));
  }

  private Utf8ByteOutput render(Page page, String path) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render(
        page.template(),
        Map.of("page", page, "content", page.content(), "path", path, "addresses", addresses),
        html);
    return html;
  }
}
