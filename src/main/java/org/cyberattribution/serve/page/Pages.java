package org.cyberattribution.serve.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Inquiry;
import org.cyberattribution.query.KeptRows;
import org.cyberattribution.query.NameIndex;
import org.cyberattribution.query.SparqlService;
import org.cyberattribution.serve.execution.BoundedExecution;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.ReadServlet;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.cyberattribution.serve.limit.Passage;
import org.cyberattribution.store.Versions;
import org.cyberattribution.store.Versions.Reading;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests for pages, each from one version of the store, so that all questions of a page
 * see the same.
 */
public final class Pages extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
  private static final long LOOK_EACH_MILLISECONDS = 2_000;
  private static final int OFFERED_WHILE_WRITING = 10;
  private static final String HTML = "text/html";
  private static final String OFFERS = "/search.json";
  private static final String LINK = "/query/link.json";

  /** What sums up the whole graph, and so takes long where that is large. */
  private static final List<String> SUMMARIES =
      List.of("/", "/accusations", "/incidents", "/parties", "/norms", "/datasets");

  /** Questions about the whole graph that are asked under many filters. */
  private static final List<String> COUNTED =
      List.of("who-accuses-whom", "who-denies-whose-accusation");

  private final transient ObjectMapper json = new ObjectMapper();
  private final transient Versions versions;
  private final transient Catalogue catalogue;
  private final transient Addresses addresses;
  private final transient PageMaker maker;
  private transient volatile @Nullable Indexed indexed;
  private transient volatile Counted counted = new Counted("", Map.of());

  /** The names of one version of the store. */
  private record Indexed(String version, NameIndex names) {}

  /** The rows of one version that questions count, by the questions' names. */
  private record Counted(String version, Map<String, KeptRows> rows) {}

  /**
   * @param documents the texts that may be shown beside the statements that rest on them
   * @param edition of the curated data
   */
  public Pages(
      Versions versions, Catalogue catalogue, String base, Documents documents, Edition edition) {
    super(versions);
    this.versions = versions;
    this.catalogue = catalogue;
    this.addresses = new Addresses(base);
    this.maker = new PageMaker(catalogue, addresses, Views.with(documents, edition));
  }

  /** The paths at which pages are found, as a servlet's patterns. */
  public static List<String> paths() {
    return Stream.concat(Views.patterns().stream(), Stream.of(OFFERS)).toList();
  }

  /** Makes the pages that take long before anybody asks for them, of each version that comes. */
  public void keepReady() {
    Thread preparing = new Thread(this::prepareEachVersion, "pages");
    preparing.setDaemon(true);
    preparing.start();
  }

  private void prepareEachVersion() {
    String prepared = "";
    try {
      while (true) {
        prepared = prepareUnless(prepared);
        Thread.sleep(LOOK_EACH_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String prepareUnless(String prepared) {
    try (Reading reading = versions.read()) {
      if (!reading.version().equals(prepared)) {
        tryToPrepare(reading);
      }
      return reading.version();
    }
  }

  private void tryToPrepare(Reading reading) {
    try {
      prepare(reading);
    } catch (RuntimeException e) {
      LOG.warn("The pages of a version cannot be made beforehand", e);
    }
  }

  private void prepare(Reading reading) {
    DatasetGraph dataset = reading.dataset();
    String version = reading.version();
    SparqlService service = SparqlService.patientlyOver(dataset);
    Txn.executeRead(
        dataset,
        () -> {
          names(version, service);
          counted = new Counted(version, rows(service));
          PageMaker.Material material =
              new PageMaker.Material(
                  version,
                  service,
                  () -> names(version, service),
                  counted(version),
                  () -> {},
                  CompletableFuture::join);
          SUMMARIES.forEach(path -> maker.make(material, path, Map.of()));
          Busiest.pages(new Inquiry(catalogue, service), addresses, Busiest.STATEMENTS).stream()
              .takeWhile(path -> isServed(version))
              .forEach(path -> makeAndRest(material, path));
        });
  }

  /** Visitors come first: half of the time a processor is theirs. */
  private void makeAndRest(PageMaker.Material material, String path) {
    long start = System.nanoTime();
    maker.make(material, path, Map.of());
    LockSupport.parkNanos(System.nanoTime() - start);
  }

  private Map<String, KeptRows> rows(SparqlService service) {
    Map<String, KeptRows> rows = new HashMap<>();
    for (String name : COUNTED) {
      KeptRows.of(catalogue.named(name), service).ifPresent(kept -> rows.put(name, kept));
    }
    return rows;
  }

  /** The rows of a version; none while they are not read yet. */
  private Map<String, KeptRows> counted(String version) {
    Counted known = counted;
    return known.version().equals(version) ? known.rows() : Map.of();
  }

  private boolean isServed(String version) {
    try (Reading now = versions.read()) {
      return now.version().equals(version);
    }
  }

  /** A page that is kept needs no turn. */
  @Override
  protected Optional<Passage.Work> work() {
    return Optional.empty();
  }

  @Override
  protected void answer(Exchange exchange) throws IOException {
    String path = exchange.path();
    try {
      Download download = Download.of(path);
      if (download != null) {
        exchange.passage().take(Passage.Work.HEAVY);
        download.send(exchange, new Inquiry(catalogue, service(exchange)));
      } else if (path.equals(OFFERS)) {
        exchange.passage().take(Passage.Work.PAGE);
        offer(exchange);
      } else if (path.equals(LINK)) {
        exchange.passage().take(Passage.Work.PAGE);
        link(exchange);
      } else {
        page(exchange);
      }
    } catch (View.Missing e) {
      refuse(exchange, HttpServletResponse.SC_NOT_FOUND, "Not found", e);
    } catch (Failure.Usage e) {
      refuse(exchange, HttpServletResponse.SC_BAD_REQUEST, "Not understood", e);
    }
  }

  private void page(Exchange exchange) throws IOException {
    try {
      byte[] page = maker.make(material(exchange), exchange.path(), exchange.parameters());
      exchange.send(HTML, out -> out.write(page));
    } catch (QueryCancelledException e) {
      LimitExceeded reason = exchange.passage().reason(e);
      reason
          .retrySeconds()
          .ifPresent(seconds -> exchange.header("Retry-After", String.valueOf(seconds)));
      refuse(exchange, reason.status(), "Too much at once", reason);
    }
  }

  private void refuse(Exchange exchange, int status, String title, RuntimeException problem)
      throws IOException {
    byte[] page = maker.problem(title, problem, exchange.path());
    exchange.refuse(status, HTML, out -> out.write(page));
  }

  private PageMaker.Material material(Exchange exchange) {
    Passage passage = exchange.passage();
    SparqlService service = service(exchange);
    return new PageMaker.Material(
        exchange.version(),
        service,
        () -> names(exchange.version(), service),
        counted(exchange.version()),
        () -> passage.take(Passage.Work.PAGE),
        passage::await);
  }

  private static SparqlService service(Exchange exchange) {
    return BoundedExecution.over(exchange.queriedDataset(), exchange.passage().run());
  }

  /** The names of the version that is read, indexed when they are first asked for. */
  private NameIndex names(String version, SparqlService service) {
    Indexed known = indexed;
    if (known == null || !known.version().equals(version)) {
      known = new Indexed(version, NameIndex.of(service, addresses.base()));
      indexed = known;
    }
    return known.names();
  }

  /** The short address of a query. */
  private void link(Exchange exchange) throws IOException {
    String link = EditorView.link(catalogue, exchange.parameter("query").orElse(""));
    exchange.send("application/json", out -> json.writeValue(out, Map.of("address", link)));
  }

  /** What goes by the words written so far, as a page offers it while they are written. */
  private void offer(Exchange exchange) throws IOException {
    List<Map<String, String>> hits =
        names(exchange.version(), service(exchange))
            .find(exchange.parameter("q").orElse(""), OFFERED_WHILE_WRITING)
            .stream()
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
}
