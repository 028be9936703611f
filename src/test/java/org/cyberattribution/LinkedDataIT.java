package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every IRI of the graph answers at its path, as the client likes it best. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedDataIT {
  private static final String BASE = "https://w3id.org/cyber-attribution/";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FIREFOX =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final String CHROMIUM =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,"
          + "*/*;q=0.8,application/signed-exchange;v=b3;q=0.7";
  private static final String RAPPER =
      "application/rdf+xml, text/rdf;q=0.6, application/n-triples;q=0.8, text/turtle;q=0.9";
  private static final int MANY = 150;
  private static final Node PUBLISHER = NodeFactory.createURI("http://purl.org/dc/terms/publisher");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final HttpClient FOLLOWING =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  private Product.Service service;
  private String origin;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException, InterruptedException {
    Path home =
        Product.smallHome(
            folder,
            World.inWhichTheAlliance("acknowledges")
                .replace("sources:\n", "sources:\n" + manySources())
                .replace(
                    "Lakeside Mail compromise", "Lakeside <script>alert(1)</script> compromise"));
    service = new Product(home, folder.resolve("store")).serve(folder.resolve("log"));
    origin = service.endpoint().replace("/sparql", "");
  }

  private static String manySources() {
    return java.util.stream.IntStream.range(0, MANY)
        .mapToObj(
            number ->
                "  - {id: times-%d, title: Report %d, publisher: Example Times}\n"
                    .formatted(number, number))
        .collect(java.util.stream.Collectors.joining());
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {FIREFOX, CHROMIUM, "*/*"})
  void showsThePageToABrowser(String accept) throws Exception {
    HttpResponse<String> answer = get("/id/state/examplestan", accept);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/page/state/examplestan");
    assertThat(answer.headers().allValues("Vary")).contains("Accept");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle",
    "application/ld+json",
    "application/rdf+xml",
    "application/n-triples",
    "application/trig",
    "application/n-quads",
    "application/x-jelly-rdf"
  })
  void describesAnEntityInTheSyntaxAskedFor(String type) throws Exception {
    Graph graph = graph("/id/state/examplestan", type);

    assertThat(graph.contains(iri("id/state/examplestan"), RDF.Nodes.type, att("State"))).isTrue();
    assertThat(graph.contains(Node.ANY, att("accused"), iri("id/state/examplestan"))).isTrue();
    assertThat(graph.contains(att("State"), RDFS.label.asNode(), Node.ANY)).isTrue();
  }

  @Test
  void prefersDataWhereTheClientGivesItMore() throws Exception {
    assertThat(
            get("/id/state/examplestan", "text/html;q=0.4, text/turtle;q=0.8")
                .headers()
                .firstValue("Location"))
        .contains("/data/state/examplestan");
    assertThat(get("/data/state/examplestan", RAPPER).headers().firstValue("Content-Type"))
        .contains("application/rdf+xml");
  }

  @Test
  void saysWhatThereIsWhereNothingFits() throws Exception {
    for (String path : List.of("/id/state/examplestan", "/data/state/examplestan", "/ontology")) {
      HttpResponse<String> answer = get(path, "image/png");
      assertThat(answer.statusCode()).isEqualTo(406);
      assertThat(answer.body()).contains("text/turtle", "application/ld+json");
    }
  }

  @Test
  void knowsNothingOfOtherIris() throws Exception {
    for (String path :
        List.of("/id/state/nowhere", "/data/x", "/page/x/y", "/graph/none", "/id/")) {
      assertThat(get(path, "*/*").statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void answersForClaimsSourcesGraphsAndTerms() throws Exception {
    Graph world = graph("/graph/world", "text/turtle");
    Stream.of("Attribution", "Source", "Utterance", "Incident")
        .flatMap(name -> world.stream(Node.ANY, RDF.Nodes.type, att(name)))
        .map(triple -> triple.getSubject().getURI().substring(BASE.length() - 1))
        .forEach(path -> assertThat(described(path)).as(path).isTrue());
    assertThat(
            graph("/ontology", "text/turtle")
                .contains(att("Denial"), RDFS.isDefinedBy.asNode(), iri("ontology")))
        .isTrue();
    assertThat(get("/ontology/1.0.0", "text/turtle").statusCode()).isEqualTo(200);
    assertThat(get("/ontology/0.9.0", "text/turtle").statusCode()).isEqualTo(404);
  }

  private boolean described(String path) {
    try {
      return graph(path, "text/turtle")
          .contains(NodeFactory.createURI(BASE + path.substring(1)), Node.ANY, Node.ANY);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void escapesWhatComesFromData() throws Exception {
    HttpResponse<String> page = follow("/id/incident/lakeside-mail", FIREFOX);

    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void linksPagesToOneAnother() throws Exception {
    String page = follow("/id/incident/lakeside-mail", FIREFOX).body();
    assertThat(page).contains("href=\"/queries/", "href=\"/page/", "href=\"/record/");
    assertThat(follow("/ontology", FIREFOX).body()).contains("id=\"Denial\"", "id=\"accused\"");
    assertThat(follow("/graph/world", FIREFOX).statusCode()).isEqualTo(200);
    assertThat(get("/page.css", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void pagesThroughWhatPointsToAThing() throws Exception {
    Node outlet =
        graph("/graph/world", "text/turtle").stream(Node.ANY, RDF.Nodes.type, att("MediaOutlet"))
            .map(triple -> triple.getSubject())
            .findFirst()
            .orElseThrow();
    String path = "/data/" + outlet.getURI().substring((BASE + "id/").length());
    HttpResponse<String> first = get(path, "text/turtle");
    String next = path + "?page=2";

    assertThat(first.headers().allValues("Link"))
        .contains("<" + next + ">; rel=\"next\"", "<" + outlet.getURI() + ">; rel=\"describes\"");
    assertThat(first.body()).contains("http://www.w3.org/ns/hydra/core#next");
    assertThat(get(next, "text/turtle").headers().allValues("Link"))
        .noneMatch(link -> link.contains("\"next\""));
    assertThat(get(path.replace("/data/", "/record/"), FIREFOX).body()).contains("rel=\"next\"");
    long pointing =
        Stream.concat(
                graph(path, "text/turtle").stream(Node.ANY, PUBLISHER, outlet),
                graph(next, "text/turtle").stream(Node.ANY, PUBLISHER, outlet))
            .distinct()
            .count();
    assertThat(pointing).isEqualTo(MANY + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"one--of-theirs\"", "\"one--gzip\"", "W/\"--\", *", "--"})
  void takesAnyTagThatAClientHas(String tag) throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(origin + "/page/state/examplestan"))
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag)
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(tag.endsWith("*") ? 304 : 200);
  }

  @Test
  void tellsAClientThatUnpacksWhatItHasAlready() throws Exception {
    HttpRequest.Builder asking =
        HttpRequest.newBuilder(URI.create(origin + "/page/state/examplestan"))
            .header("Accept-Encoding", "gzip");
    HttpResponse<String> packed = HTTP.send(asking.build(), BodyHandlers.ofString());
    String tag = packed.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        HTTP.send(asking.header("If-None-Match", tag).build(), BodyHandlers.ofString());

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(tag)
        .isNotEqualTo(
            get("/page/state/examplestan", FIREFOX).headers().firstValue("ETag").orElse(""));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("ETag")).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/state/examplestan",
        "/page/state/examplestan",
        "/page/graph/world",
        "/ontology",
        "/sparql",
        "/sparql?query=ASK%7B%7D",
        "/graph-store?default",
        "/.well-known/void"
      })
  void answersAgainOnlyWhatAClientHasNot(String path) throws Exception {
    HttpResponse<String> first = get(path, "*/*");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(origin + path))
                .header("Accept", "*/*")
                .header("If-None-Match", tag)
                .build(),
            BodyHandlers.ofString());
    HttpResponse<String> head =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(origin + path))
                .header("Accept", "*/*")
                .method("HEAD", BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Cache-Control")).isPresent();
    assertThat(tag).doesNotStartWith("W/");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(head.headers().firstValue("ETag")).contains(tag);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
  void changesNothingFromOutside(String method) throws Exception {
    for (String path : List.of("/graph-store?default", "/graph/world", "/data/state/examplestan")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(origin + path))
              .header("Content-Type", "text/turtle")
              .method(method, BodyPublishers.ofString("<a:b> <a:b> <a:b> ."))
              .build();
      assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isBetween(400, 405);
    }
  }

  @Test
  void readsGraphsByTheGraphStoreProtocol() throws Exception {
    Graph named = graph("/graph-store?graph=" + BASE + "graph/world", "application/n-triples");
    Graph union = graph("/graph-store?default", "application/n-triples");

    assertThat(named.size()).isGreaterThan(10).isLessThan(union.size());
    assertThat(get("/graph-store?graph=urn:none", "*/*").statusCode()).isEqualTo(404);
    assertThat(get("/graph-store", "*/*").statusCode()).isEqualTo(400);
  }

  /** Case returns-rdf of the W3C's service description suite. */
  @Test
  void describesTheServiceInRdf() throws Exception {
    assertThat(get("/sparql", "text/turtle").statusCode()).isEqualTo(200);
    assertThat(graph("/sparql", "application/rdf+xml").isEmpty()).isFalse();
  }

  /** Case has-endpoint-triple. */
  @Test
  void describesTheServiceWithItsEndpoint() throws Exception {
    Graph description = graph("/sparql", "text/turtle");
    Node endpoint = NodeFactory.createURI(service.endpoint());
    assertThat(description.stream(Node.ANY, sd("endpoint"), endpoint)).hasSize(1);
  }

  /** Case conforms-to-schema: each property's subject and object are of the classes it demands. */
  @ParameterizedTest
  @CsvSource({
    "endpoint, Service, ",
    "supportedLanguage, Service, ",
    "resultFormat, Service, ",
    "feature, Service, ",
    "defaultDataset, Service, Dataset",
    "defaultGraph, Dataset, Graph",
    "namedGraph, Dataset, NamedGraph",
    "name, NamedGraph, "
  })
  void describesTheServiceByItsSchema(String property, String domain, String range)
      throws Exception {
    Graph description = graph("/sparql", "text/turtle");
    assertThat(description.stream(Node.ANY, sd(property), Node.ANY))
        .isNotEmpty()
        .allSatisfy(
            triple -> {
              assertThat(description.contains(triple.getSubject(), RDF.Nodes.type, sd(domain)))
                  .isTrue();
              assertThat(
                      range == null
                          || description.contains(triple.getObject(), RDF.Nodes.type, sd(range)))
                  .isTrue();
              assertThat(triple.getObject().isURI()).isTrue();
            });
  }

  private Graph graph(String path, String type) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = FOLLOWING.send(request(path, type), BodyHandlers.ofByteArray());
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(body).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    Lang lang = RDFLanguages.contentTypeToLang(type);
    RDFParser parser =
        RDFParser.source(new java.io.ByteArrayInputStream(answer.body())).lang(lang).build();
    return org.apache.jena.sparql.core.GraphView.createUnionGraph(withUnion(parser));
  }

  private static org.apache.jena.sparql.core.DatasetGraph withUnion(RDFParser parser) {
    var data = org.apache.jena.sparql.core.DatasetGraphFactory.create();
    parser.parse(data);
    data.addGraph(NodeFactory.createURI("urn:default"), data.getDefaultGraph());
    return data;
  }

  private HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return HTTP.send(request(path, accept), BodyHandlers.ofString());
  }

  private HttpResponse<String> follow(String path, String accept)
      throws IOException, InterruptedException {
    return FOLLOWING.send(request(path, accept), BodyHandlers.ofString());
  }

  private HttpRequest request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", accept).build();
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  private static Node att(String name) {
    return NodeFactory.createURI(BASE + "ontology#" + name);
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
