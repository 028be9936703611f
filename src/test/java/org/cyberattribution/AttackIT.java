package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What hostile and clumsy clients send to the running service. After each attack the service
 * answers at once, has called nobody, and has lost nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackIT {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration AT_THE_LATEST = LIMIT.plusSeconds(1);
  private static final Duration AT_ONCE = Duration.ofMillis(100);
  private static final int ROWS = 1500;
  private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) {?s ?p ?o}";

  private Product.Service service;
  private Canary canary;
  private Client client;
  private String everything;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException, InterruptedException {
    canary = new Canary();
    Path home = Product.smallHome(folder, World.inWhichTheAlliance("acknowledges"));
    Product product = new Product(home, folder.resolve("store"));
    service =
        product.serve(
            folder.resolve("log"),
            "--query-seconds",
            String.valueOf(LIMIT.toSeconds()),
            "--answer-rows",
            String.valueOf(ROWS));
    client = new Client(service.endpoint());
    everything = client.ask(COUNT).body();
  }

  @AfterAll
  void stop() throws IOException {
    service.close();
    canary.close();
  }

  @AfterEach
  void standsUnharmed() throws IOException, InterruptedException {
    assertThat(client.pulse()).isLessThan(AT_ONCE);
    assertThat(canary.hits()).isZero();
    assertThat(client.ask(COUNT).body()).isEqualTo(everything);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) {" + CROSS + "}",
        "SELECT * {" + CROSS + "} ORDER BY ?c ?f ?i",
        "SELECT * {" + CROSS + "} ORDER BY ?c ?f ?i LIMIT 5",
        "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?n) {" + CROSS + "}",
        "SELECT ?a ?d ?g (COUNT(*) AS ?n) {" + CROSS + "} GROUP BY ?a ?d ?g",
        "SELECT (COUNT(DISTINCT *) AS ?n) {" + CROSS + "}",
        "SELECT (COUNT(*) AS ?n) {SELECT DISTINCT ?a ?f {" + CROSS + "}}",
        "SELECT (COUNT(*) AS ?n) {?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>|^!<urn:x>)+ ?d}",
        "SELECT (COUNT(*) AS ?n) {?a ?b ?c MINUS {?d ?e ?f . ?a ?h ?i}}",
        "SELECT (COUNT(*) AS ?n) {?a ?b ?c FILTER NOT EXISTS {?d ?e ?f . ?g ?h ?i FILTER(?f < ?a)}}",
        "SELECT (COUNT(*) AS ?n) {{?a ?b ?c . ?d ?e ?f} {?g ?h ?i . ?j ?k ?l}}",
        "SELECT (COUNT(*) AS ?n) {?a ?b ?c OPTIONAL {{?d ?e ?f . ?g ?h ?i}} FILTER(?c = ?i)}",
        "CONSTRUCT {?a ?b ?i} {" + CROSS + "}",
        "ASK {" + CROSS + " FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'none')}",
        "SELECT (COUNT(*) AS ?n) {"
            + CROSS
            + " FILTER(REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), '(x+x+)+y'))}",
      })
  void stopsInTimeWhatNeverEnds(String query) throws IOException, InterruptedException {
    Client.Answer answer = client.ask(query);

    assertThat(answer.status()).as(answer.body()).isIn(503, 413);
    assertThat(answer.body()).isNotBlank();
    assertThat(answer.took()).isLessThan(AT_THE_LATEST);
  }

  @Test
  void stopsInTimeACrossJoinOfValues() throws IOException, InterruptedException {
    String values =
        IntStream.range(0, 1000).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    String query =
        Stream.of("a", "b", "c", "d")
            .map(name -> "VALUES ?" + name + " {" + values + "}")
            .collect(Collectors.joining(" ", "SELECT (COUNT(*) AS ?n) {", "}"));

    Client.Answer answer = client.ask(query);

    assertThat(answer.status()).as(answer.body()).isIn(503, 413);
    assertThat(answer.took()).isLessThan(AT_THE_LATEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * {BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' AS ?x) FILTER REGEX(?x, '^(a+)+$')}",
        "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '^(a+)+$', '') AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#matches>"
            + "('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '^(a|a)*$') AS ?x) {}",
        "SELECT (COUNT(*) AS ?n) {?s ?p ?o FILTER REGEX(STR(?o), '(.*)(.*)(.*)(.*)(.*)[^.]$', 'i')}",
      })
  void takesHostilePatternsInItsStride(String query) throws IOException, InterruptedException {
    Client.Answer answer = client.ask(query);

    assertThat(answer.status()).as(answer.body()).isIn(200, 503);
    assertThat(answer.took()).isLessThan(AT_THE_LATEST);
  }

  static Stream<String> growingTexts() {
    String x = "x".repeat(60);
    return Stream.of(
        grown("REPLACE(%s, 'x', %s)", "'" + x + "'", 8),
        grown("CONCAT(%1$s, %1$s)", "'" + x + "'", 30),
        grown("<http://www.w3.org/2005/xpath-functions#concat>(%1$s, %1$s)", "'" + x + "'", 30),
        grown("UCASE(CONCAT(%1$s, %1$s))", "'" + "ß".repeat(60) + "'", 30),
        grown("ENCODE_FOR_URI(CONCAT(%1$s, %1$s))", "'%ü'", 30),
        grown("(%1$s * %1$s)", "99999", 40),
        grown("(%1$s * %1$s)", "99999.99999", 40),
        "SELECT (GROUP_CONCAT(?z) AS ?x) {VALUES ?v {1 2 3 4 5 6} BIND('%s' AS ?t) ".formatted(x)
            + "BIND(REPLACE(?t, 'x', ?t) AS ?y) BIND(REPLACE(?y, 'x', ?t) AS ?z)}");
  }

  private static String grown(String step, String start, int times) {
    StringBuilder query = new StringBuilder("SELECT (1 AS ?one) {BIND(" + start + " AS ?v0) ");
    for (int index = 0; index < times; index++) {
      query.append("BIND(" + step.replace("%s", "%1$s").formatted("?v" + index));
      query.append(" AS ?v" + (index + 1) + ") ");
    }
    return query + "FILTER(BOUND(?v" + times + "))}";
  }

  @ParameterizedTest
  @MethodSource("growingTexts")
  void refusesTextsAndNumbersThatGrow(String query) throws IOException, InterruptedException {
    Client.Answer answer = client.ask(query);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("longer than");
    assertThat(answer.took()).isLessThan(AT_THE_LATEST);
  }

  @Test
  void describesOnlySoMuch() throws IOException, InterruptedException {
    Client.Answer answer = client.send(client.query("DESCRIBE * {?s ?p ?o}", "text/turtle"));

    assertThat(answer.status()).as(answer.body()).isIn(413, 503);
    assertThat(answer.took()).isLessThan(AT_THE_LATEST);
  }

  @Test
  void describesOneThingAsEver() throws IOException, InterruptedException {
    String label =
        "?x <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER(STR(?l) = 'Otherland')";
    String otherland = client.ask("SELECT ?x {" + label + "}").body().lines().toList().get(1);

    Client.Answer answer =
        client.send(client.query("DESCRIBE <" + otherland + ">", "application/n-triples"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("<" + otherland + ">"));
  }

  @Test
  void breaksOffAnAnswerThatIsUnderWayRatherThanCutIt() {
    assertThatThrownBy(
            () ->
                client.send(
                    client.query(
                        "SELECT * {VALUES ?long {'" + "x".repeat(100_000) + "'} " + CROSS + "}",
                        "application/sparql-results+json")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void saysSoWhereAnAnswerHasTooManyRowsBeforeItsFirstByte()
      throws IOException, InterruptedException {
    Client.Answer answer =
        client.ask("SELECT ?x {VALUES ?x {1 2 3 4 5 6 7 8 9 10} ?a ?b ?c . ?d ?e ?f}");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("more than " + ROWS + " rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "1e9", "99999999999999999999", "Infinity"})
  void letsNobodyRaiseTheTime(String timeout) throws IOException, InterruptedException {
    Client.Answer answer = askWithTimeout(timeout);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.took()).isLessThan(AT_THE_LATEST);
  }

  @Test
  void letsAClientLowerTheTime() throws IOException, InterruptedException {
    Client.Answer answer = askWithTimeout("0.2");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.took()).isLessThan(LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "1;2", "NaN s"})
  void refusesATimeThatIsNone(String timeout) throws IOException, InterruptedException {
    assertThat(askWithTimeout(timeout).status()).isEqualTo(400);
  }

  private Client.Answer askWithTimeout(String timeout) throws IOException, InterruptedException {
    String query = Client.encoded("SELECT (COUNT(*) AS ?n) {" + CROSS + "}");
    return client.send(
        client.to("/sparql?timeout=" + Client.encoded(timeout) + "&query=" + query).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/sparql", "/sparql/update", "/update", "/$/datasets", "/$/compact/sparql"})
  void letsNoFormOfAnotherSiteChangeAnything(String path) throws IOException, InterruptedException {
    Client.Answer answer =
        client.send(
            client
                .to(path)
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + Client.encoded("DROP ALL")))
                .build());

    assertThat(answer.status()).isIn(403, 404, 405);
  }

  @Test
  void allowsOtherSitesToReadOnly() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client
            .send(
                client
                    .to("/sparql")
                    .header("Origin", "https://elsewhere.example")
                    .header("Access-Control-Request-Method", "PUT")
                    .method("OPTIONS", BodyPublishers.noBody())
                    .build())
            .response();

    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
        .hasValue("GET, HEAD, POST, OPTIONS");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"callback", "stylesheet"})
  void reflectsNothing(String parameter) throws IOException, InterruptedException {
    Client.Answer answer =
        client.send(
            client
                .to(
                    "/sparql?query="
                        + Client.encoded("ASK {}")
                        + "&"
                        + parameter
                        + "="
                        + Client.encoded("<script>alert(1)</script>"))
                .build());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sparql?query=ASK%7B%7D",
        "/sparql?query=nonsense",
        "/nowhere",
        "/health",
        "/metrics",
        "/",
      })
  void tellsBrowsersToGuessAndRunNothing(String path) throws IOException, InterruptedException {
    var headers = client.send(client.to(path).build()).response().headers();

    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
  void refusesAQueryOfThreeMegabytes(String type) throws IOException, InterruptedException {
    String query = "ASK {} #" + "x".repeat(3 << 20);
    String body = type.endsWith("query") ? query : "query=" + Client.encoded(query);

    assertThat(post(type, body).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(ints = {262_144, 262_145})
  void takesAQueryOf256KilobytesAndNoMore(int length) throws IOException, InterruptedException {
    String start = "ASK {} #";
    String query = start + "x".repeat(length - start.length());

    assertThat(post("application/sparql-query", query).status())
        .isEqualTo(length <= 262_144 ? 200 : 413);
    assertThat(post("application/x-www-form-urlencoded", "query=" + Client.encoded(query)).status())
        .isEqualTo(length <= 262_144 ? 200 : 413);
  }

  private Client.Answer post(String type, String body) throws IOException, InterruptedException {
    return client.send(
        client
            .to("/sparql")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  static Stream<String> deepQueries() {
    return Stream.of(
        "ASK " + "{".repeat(20_000) + "}".repeat(20_000),
        "ASK {FILTER(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ")}",
        "ASK {FILTER(" + "!".repeat(50_000) + "true)}",
        "ASK {?s " + "^".repeat(50_000) + "<urn:p> ?o}",
        "ASK {FILTER(" + "1+".repeat(50_000) + "1 = 2)}",
        "ASK {?s ?p ?o " + "OPTIONAL {?s ?p ?o}".repeat(10_000) + "}",
        "ASK {{?s ?p ?o} " + "UNION {?s ?p ?o}".repeat(10_000) + "}",
        "ASK {?s " + "[<urn:p> ".repeat(10_000) + "1" + "]".repeat(10_000) + "}",
        "ASK {?s ?p " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "}",
        "ASK {FILTER REGEX('a', '" + "(".repeat(50_000) + "a" + ")".repeat(50_000) + "')}",
        "ASK {FILTER REGEX('a', '((a{1000}){1000}){1000}')}",
        "ASK {FILTER(1 IN ("
            + "1,".repeat(100_000)
            + "1) && CONCAT('a'"
            + ",'a'".repeat(200)
            + ")='')}");
  }

  @ParameterizedTest
  @MethodSource("deepQueries")
  void refusesWhatIsNestedTooDeeply(String query) throws IOException, InterruptedException {
    Client.Answer answer = client.ask(query);

    assertThat(answer.status()).as(answer.body()).isIn(400, 413);
    assertThat(answer.took()).isLessThan(AT_THE_LATEST);
  }

  @Test
  void refusesTooManyValues() throws IOException, InterruptedException {
    assertThat(client.ask("ASK {VALUES ?x {" + "1 ".repeat(20_001) + "}}").status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:java.lang.System>, 1) AS ?x) {}",
        "SELECT * {?s <urn:p>{1,1000000} ?o}",
        "SELECT * {?s ?p ?o LATERAL {?o ?q ?r}}",
        "JSON {'a': ?s} WHERE {?s ?p ?o}",
        "SELECT (REGEX('aa', '(a)\\\\1') AS ?x) {}",
        "SELECT (REGEX('a', 'b', 'w') AS ?x) {}",
        "SELECT nonsense",
      })
  void refusesWhatIsNotSparqlOrCannotBeBounded(String query)
      throws IOException, InterruptedException {
    Client.Answer answer = client.ask(query);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).isNotBlank();
  }

  @Test
  void givesCellsOfCsvAsTheyAre() throws IOException, InterruptedException {
    assertThat(client.ask("SELECT ('=HYPERLINK(\"x\")' AS ?x) {}").body())
        .contains("=HYPERLINK(\"\"x\"\")");
  }

  @Test
  void answersAtOnceWhileAHundredHeavyQueriesCome() throws IOException, InterruptedException {
    List<CompletableFuture<HttpResponse<String>>> heavy =
        IntStream.range(0, 100)
            .mapToObj(index -> client.later("SELECT (COUNT(*) AS ?n" + index + ") {" + CROSS + "}"))
            .toList();
    List<Duration> times = new ArrayList<>();
    while (heavy.stream().anyMatch(one -> !one.isDone())) {
      Client.Answer answer = client.ask("ASK {}");
      assertThat(answer.status()).isEqualTo(200);
      times.add(answer.took());
      Thread.sleep(50);
    }

    Collections.sort(times);
    assertThat(times.get((int) (times.size() * 0.99))).isLessThan(Duration.ofSeconds(1));
    assertThat(heavy)
        .allSatisfy(
            one -> {
              HttpResponse<String> answer = one.join();
              assertThat(answer.statusCode()).isIn(429, 503);
              if (answer.body().contains("Too many") || answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
              }
            });
    assertThat(heavy).anyMatch(one -> one.join().statusCode() == 429);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graph-store?default&n=#",
        "/queries/who-accuses-whom.csv?from=20#-01-01",
        "/queries/who-accuses-whom?from=20#-01-01",
        "/search.json?q=#",
        "/id/state/otherland?#",
      })
  void hasEverythingThatReadsTheStoreWaitInTheQueue(String path)
      throws IOException, InterruptedException {
    String heavy = "SELECT (COUNT(*) AS ?n) {" + CROSS + "}";
    List<CompletableFuture<HttpResponse<String>>> answers =
        Stream.concat(
                Stream.of(client.later(heavy), client.later(heavy)),
                IntStream.range(10, 100)
                    .mapToObj(number -> client.later(client.to(path.replace("#", "" + number)))))
            .toList();
    List<Integer> besides = new ArrayList<>();
    while (answers.stream().anyMatch(one -> !one.isDone())) {
      for (String free : List.of("/health/live", "/health/ready", "/metrics", "/page.css")) {
        besides.add(client.send(client.to(free).build()).status());
      }
    }

    assertThat(besides).isNotEmpty().containsOnly(200);
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .allMatch(one -> List.of(200, 303, 404, 429, 503).contains(one.statusCode()))
        .filteredOn(one -> one.statusCode() == 429 || one.body().contains("Too many"))
        .allMatch(one -> one.headers().firstValue("Retry-After").isPresent());
    if (path.contains(".csv") || path.contains("graph-store")) {
      assertThat(answers).anyMatch(one -> one.join().statusCode() == 429);
    } else {
      assertThat(answers).anyMatch(one -> List.of(200, 303, 404).contains(one.join().statusCode()));
    }
  }

  @Test
  void isNotHeldUpByClientsThatSendSlowly() throws IOException, InterruptedException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int count = 0; count < 200; count++) {
        sockets.add(slowClient());
      }
      for (int tries = 0; tries < 5; tries++) {
        assertThat(client.pulse()).isLessThan(AT_ONCE);
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  /** Sends the head of a request and the first bytes of its body, and then nothing. */
  private Socket slowClient() throws IOException {
    Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(service.endpoint()).getPort());
    OutputStream out = socket.getOutputStream();
    out.write(
        ("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                + "Content-Length: 100000\r\n\r\nASK")
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }
}
