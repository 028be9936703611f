package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The running service on the project's own data, asked over HTTP, and what must not get through to
 * anywhere else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceIT {
  private static final String EXCHANGE = "Microsoft Exchange Server compromise";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final AtomicInteger hits = new AtomicInteger();

  private Product product;
  private Product.Service service;
  private ServerSocket canary;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException, InterruptedException {
    canary = new ServerSocket(0);
    Thread listener = new Thread(this::countHits);
    listener.setDaemon(true);
    listener.start();
    Path store = folder.resolve("store");
    CuratedStore.copyTo(store);
    product = new Product(Product.HOME, store);
    service = product.serve(folder.resolve("log"));
  }

  private void countHits() {
    while (!canary.isClosed()) {
      try {
        canary.accept().close();
        hits.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  @AfterAll
  void stop() throws IOException {
    service.close();
    canary.close();
  }

  @Test
  void listsWhoAccusedWhomButNotWhoOnlyAcknowledged() throws IOException, InterruptedException {
    String query =
        Files.readString(
            Product.HOME.resolve("queries/attribution/who-attributed-what-to-whom.rq"));
    String overHttp = ask(query, "text/csv").body();
    String onTheCommandLine =
        product.run("query", "who-attributed-what-to-whom", "--format", "csv").out();

    assertThat(overHttp.lines().filter(row -> row.contains(EXCHANGE)))
        .anyMatch(row -> row.startsWith("United States,China,"))
        .anyMatch(row -> row.startsWith("United States,Ministry of State Security,"))
        .noneMatch(row -> row.startsWith("NATO,"))
        .noneMatch(row -> row.startsWith("European Union,China,"));
    assertThat(onTheCommandLine.lines().toList()).isEqualTo(overHttp.lines().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * {SERVICE <http://127.0.0.1:PORT/> {?s ?p ?o}}",
        "SELECT * {VALUES ?x {<http://127.0.0.1:PORT/>} SERVICE ?x {?s ?p ?o}}",
        "SELECT (<java:java.lang.System>(1) AS ?x) {}",
        "SELECT * {?s <java:java.lang.System> ?o}",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#eval>('1') AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#context>('x') AS ?x) {}",
        "LOAD <http://127.0.0.1:PORT/>",
        "LOAD <file:///etc/passwd>",
        "INSERT DATA {<a:b> <c:d> <e:f>}",
      })
  void refusesWithAReason(String query) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(toCanary(query), "*/*");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isNotBlank();
    assertNothingGotOut();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <http://127.0.0.1:PORT/data.ttl> {?s ?p ?o}",
        "SELECT * FROM NAMED <http://127.0.0.1:PORT/data.ttl> {GRAPH ?g {?s ?p ?o}}",
        "SELECT * FROM <file:///etc/passwd> {?s ?p ?o}",
      })
  void fetchesNoRemoteGraph(String query) throws IOException, InterruptedException {
    assertThat(ask(toCanary(query), "text/csv").body().lines()).hasSize(1);
    assertNothingGotOut();
  }

  @Test
  void fetchesNoGraphThatTheRequestNames() throws IOException, InterruptedException {
    String address =
        URLEncoder.encode(toCanary("http://127.0.0.1:PORT/data.ttl"), StandardCharsets.UTF_8);
    String query = URLEncoder.encode("SELECT * {?s ?p ?o}", StandardCharsets.UTF_8);
    URI uri = URI.create(service.endpoint() + "?default-graph-uri=" + address + "&query=" + query);

    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(uri).header("Accept", "text/csv").build(),
            BodyHandlers.ofString());

    assertThat(answer.body().lines()).hasSize(1);
    assertNothingGotOut();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void takesNoDataFromOutside(String method) throws IOException, InterruptedException {
    String document =
        toCanary(
            "{\"@context\": \"http://127.0.0.1:PORT/context.jsonld\", \"@id\": \"a:b\", \"c\": 1}");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.endpoint() + "?default"))
            .header("Content-Type", "application/ld+json")
            .method(method, BodyPublishers.ofString(document))
            .build();

    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isBetween(400, 499);
    assertNothingGotOut();
  }

  @Test
  void takesNoUpdate() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.endpoint()))
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString(toCanary("LOAD <http://127.0.0.1:PORT/>")))
            .build();

    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isBetween(400, 499);
    assertNothingGotOut();
  }

  @Test
  void answersManyAtOnce() {
    String query =
        "SELECT (COUNT(*) AS ?n) {?s a/<http://www.w3.org/2000/01/rdf-schema#subClassOf>* ?c}";
    var answers =
        IntStream.range(0, 16)
            .mapToObj(
                ignored ->
                    HTTP.sendAsync(request(query, "text/csv"), BodyHandlers.ofString())
                        .thenApply(HttpResponse::body))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }

  @Test
  void tellsASecondServiceThatTheStoreIsInUse() {
    Product.Result result = product.run("serve", "--port", "0");

    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.err()).contains("in use");
  }

  @Test
  void answersAgainOnlyWhatAClientHasNot() throws IOException, InterruptedException {
    URI uri = URI.create(service.endpoint() + "?query=ASK%7B%7D");
    HttpResponse<String> first =
        HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second =
        HTTP.send(
            HttpRequest.newBuilder(uri).header("If-None-Match", tag).build(),
            BodyHandlers.ofString());

    assertThat(tag).matches("\"[^\"]+\"");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(ask("ASK {}", "text/csv").headers().firstValue("ETag")).isNotEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?x) {}",
        "SELECT (struuid() AS ?x) {}",
        "CONSTRUCT {[] <a:b> 1} {}"
      })
  void keepsNoAnswerThatDiffersEachTime(String query) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(query, "*/*");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
      })
  void givesTablesInTheFormatAskedFor(String type) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask("SELECT ?s {?s ?p ?o} LIMIT 1", type);

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.headers().allValues("Vary")).contains("Accept");
    assertThat(answer.body()).contains("https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "application/rdf+xml",
        "application/trig",
        "application/n-quads",
        "application/x-jelly-rdf"
      })
  void givesGraphsInTheFormatAskedFor(String type) throws IOException, InterruptedException {
    HttpRequest request =
        request(
            "CONSTRUCT {<http://example.org/a> <http://example.org/b> ?n} {BIND (7 AS ?n)}", type);
    HttpResponse<java.io.InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(
            RDFParser.source(answer.body())
                .lang(RDFLanguages.contentTypeToLang(type))
                .toGraph()
                .size())
        .isEqualTo(1);
  }

  @Test
  void saysInWhatThereIsAnAnswer() throws IOException, InterruptedException {
    HttpResponse<String> answer = ask("ASK {}", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("application/sparql-results+json");
  }

  @Test
  void letsPagesOfAnyOriginReadWithoutCredentials() throws IOException, InterruptedException {
    HttpRequest preflight =
        HttpRequest.newBuilder(URI.create(service.endpoint()))
            .header("Origin", "https://elsewhere.example")
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody())
            .build();

    for (HttpResponse<String> answer :
        java.util.List.of(
            HTTP.send(preflight, BodyHandlers.ofString()), ask("ASK {}", "text/csv"))) {
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }
  }

  private void assertNothingGotOut() throws IOException, InterruptedException {
    assertThat(hits).hasValue(0);
    assertThat(ask("ASK {}", "application/sparql-results+json").body()).contains("true");
  }

  private String toCanary(String text) {
    return text.replace("PORT", String.valueOf(canary.getLocalPort()));
  }

  private HttpResponse<String> ask(String query, String accept)
      throws IOException, InterruptedException {
    return HTTP.send(request(query, accept), BodyHandlers.ofString());
  }

  private HttpRequest request(String query, String accept) {
    return HttpRequest.newBuilder(URI.create(service.endpoint()))
        .header("Accept", accept)
        .header("Content-Type", "application/sparql-query")
        .POST(BodyPublishers.ofString(query))
        .build();
  }
}
