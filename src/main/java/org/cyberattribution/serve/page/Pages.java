package org.cyberattribution.serve.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Inquiry;
import org.cyberattribution.query.NameIndex;
import org.cyberattribution.query.SparqlService;

/**
 * Answers requests for pages. Each page is made within one transaction, so that all its questions
 * see one version of the store.
 */
public final class Pages extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int OFFERED_WHILE_WRITING = 10;

  /** Nothing on a page may come from elsewhere, and no script or style stands within it. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private final transient TemplateEngine templates =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private final transient ObjectMapper json = new ObjectMapper();
  private final transient DatasetGraph dataset;
  private final transient Inquiry inquiry;
  private final transient Addresses addresses;
  private final transient NameIndex names;
  private final transient Views views;

  public Pages(DatasetGraph dataset, Catalogue catalogue, String base) {
    SparqlService service = SparqlService.over(dataset);
    this.dataset = dataset;
    this.inquiry = new Inquiry(catalogue, service);
    this.addresses = new Addresses(base);
    this.names = Txn.calculateRead(dataset, () -> NameIndex.of(service, base));
    this.views = Views.with(names);
  }

  /** The paths at which pages are found, as a servlet's patterns. */
  public static List<String> paths() {
    return Stream.concat(Views.patterns().stream(), Stream.of("/search.json")).toList();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = path(request);
    Map<String, String> parameters = parameters(request);
    try {
      Download download = Download.of(path);
      if (download != null) {
        download.write(dataset, inquiry, parameters, response);
      } else if (path.equals("/search.json")) {
        names(parameters.getOrDefault("q", ""), response);
      } else {
        write(Txn.calculateRead(dataset, () -> show(path, parameters)), path, 200, response);
      }
    } catch (View.Missing e) {
      write(problem("Not found", e), path, HttpServletResponse.SC_NOT_FOUND, response);
    } catch (Failure.Usage e) {
      write(problem("Not understood", e), path, HttpServletResponse.SC_BAD_REQUEST, response);
    }
  }

  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    String path = request.getServletPath() + (info == null ? "" : info);
    return path.isEmpty() ? "/" : path;
  }

  private static Map<String, String> parameters(HttpServletRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
    return parameters;
  }

  private Page show(String path, Map<String, String> parameters) {
    Views.Found found = views.find(path);
    return found.view().show(new Visit(inquiry, addresses, found.about(), parameters));
  }

  private static Page problem(String title, RuntimeException problem) {
    return new Page("problem.jte", title, String.valueOf(problem.getMessage()), List.of());
  }

  /** What goes by the words written so far, as a page offers it while they are written. */
  private void names(String words, HttpServletResponse response) throws IOException {
    List<Map<String, String>> hits =
        names.find(words, OFFERED_WHILE_WRITING).stream().map(this::offer).toList();
    response.setContentType("application/json");
    response.setCharacterEncoding("utf-8");
    json.writeValue(response.getWriter(), hits);
  }

  private Map<String, String> offer(NameIndex.Found found) {
    return Map.of(
        "label", found.label(),
        "name", found.name().equals(found.label()) ? "" : found.name(),
        "kind", found.kind(),
        "address", String.valueOf(addresses.of(found.iri())));
  }

  private void write(Page page, String path, int status, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render(
        page.template(),
        Map.of("page", page, "content", page.content(), "path", path, "addresses", addresses),
        html);
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setContentLength(html.getContentLength());
    try (var out = response.getOutputStream()) {
      html.writeTo(out);
    }
  }
}
