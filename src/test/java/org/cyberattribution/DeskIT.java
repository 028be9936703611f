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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.cyberattribution.ingest.text.NormalText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The port for those who may write: who is let in, and what becomes of what they send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {
  private static final String TOKEN = "a token that nobody guesses";
  private static final String TEXT = "Lakeside, 2 May 2025. Otherland named Examplestan. Ends.\n";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String ACCUSERS =
      "PREFIX att: <https://w3id.org/cyber-attribution/ontology#>"
          + " SELECT (COUNT(DISTINCT ?s) AS ?n) {?s a att:Attribution}";

  private Path folder;
  private Product product;
  private Product.Service service;
  private String desk;

  @BeforeAll
  void serve(@TempDir Path temporary) throws IOException, InterruptedException {
    folder = temporary;
    Path home = Product.smallHome(folder, statements("acknowledges"));
    Files.writeString(home.resolve("data/entities/lists.yaml"), "id: lists\n" + lists());
    product = new Product(home, folder.resolve("store"));
    Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
    Path log = folder.resolve("log");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("report.txt"), TEXT);
    service =
        product.serve(
            log,
            "--desk-port",
            "0",
            "--token-file",
            token.toString(),
            "--desk-documents",
            texts.toString());
    desk =
        Files.readString(folder.resolve("log.err"))
            .replaceFirst("(?s).*The desk is at (\\S+).*", "$1");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  /** The parties and incidents of the invented world, which stand in a list of their own here. */
  private static String lists() {
    String world = World.inWhichTheAlliance("attributes");
    return world.substring(world.indexOf("entities:"), world.indexOf("sources:"));
  }

  private static String statements(String act) {
    return World.inWhichTheAlliance(act).replace(lists(), "");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(desk + path));
  }

  private HttpRequest.Builder records(String text) {
    return to("/records")
        .header("Content-Type", "application/yaml")
        .POST(BodyPublishers.ofString(text));
  }

  private static String basic(String name, String password) {
    byte[] bytes = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private int accusers() throws IOException, InterruptedException {
    String table = new Client(service.endpoint()).ask(ACCUSERS).body();
    return Integer.parseInt(table.lines().toList().get(1));
  }

  @Test
  void takesRecordsOfWhoKnowsTheTokenAndServesThem() throws IOException, InterruptedException {
    int before = accusers();

    HttpResponse<String> answer =
        send(records(statements("attributes")).header("Authorization", "Bearer " + TOKEN));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("world: 2 claims");
    assertThat(accusers()).isEqualTo(before + 1);
    HttpResponse<String> reloaded =
        send(
            to("/reload")
                .header("Authorization", basic("tester", TOKEN))
                .POST(BodyPublishers.noBody()));
    assertThat(reloaded.statusCode()).as(reloaded.body()).isEqualTo(200);
    assertThat(accusers()).as("the project's data again").isEqualTo(before);
  }

  @Test
  void letsNobodyElseIn() throws IOException, InterruptedException {
    int before = accusers();
    String records = statements("attributes");

    assertThat(send(records(records)).statusCode()).isEqualTo(401);
    assertThat(send(to("/review")).statusCode()).isEqualTo(401);
    assertThat(send(records(records).header("Authorization", "Bearer wrong")).statusCode())
        .isEqualTo(401);
    assertThat(send(records(records).header("Authorization", basic("me", "x"))).statusCode())
        .isEqualTo(401);
    assertThat(send(records(records).header("Authorization", "Basic %%%")).statusCode())
        .isEqualTo(401);
    HttpRequest.Builder ofAPage =
        records(records)
            .header("Authorization", basic("me", TOKEN))
            .header("Origin", "https://elsewhere.example");
    assertThat(send(ofAPage).statusCode()).isEqualTo(403);
    String byOtherName = service.endpoint().replace("/sparql", "/records");
    assertThat(
            send(HttpRequest.newBuilder(URI.create(byOtherName))
                    .header("Authorization", "Bearer " + TOKEN)
                    .POST(BodyPublishers.ofString(records)))
                .statusCode())
        .as("the public port")
        .isBetween(400, 499);
    assertThat(accusers()).isEqualTo(before);
  }

  @Test
  void saysWhatIsWrongWithRecordsAndKeepsWhatWasThere() throws IOException, InterruptedException {
    int before = accusers();
    HttpResponse<String> answer =
        send(records(statements("acknowleges")).header("Authorization", "Bearer " + TOKEN));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Did you mean 'acknowledges'?");
    assertThat(accusers()).isEqualTo(before);
    HttpRequest.Builder picture =
        to("/records")
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "image/png")
            .POST(BodyPublishers.ofString("x"));
    assertThat(send(picture).statusCode()).isEqualTo(415);
  }

  @Test
  void isNotOpenedWithoutAToken() throws IOException {
    Path weak = Files.writeString(folder.resolve("weak"), "short");

    Product.Result result =
        new Product(Product.HOME, folder.resolve("other"))
            .run("serve", "--port", "0", "--desk-port", "0", "--token-file", weak.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("needs a token of at least 16 characters");
    assertThat(folder.resolve("other")).as("nothing was loaded").doesNotExist();
  }

  @Test
  void letsAnAnalystDecideByKeyboard() throws IOException, InterruptedException {
    String unchecked =
        statements("attributes")
            .replace("id: world", "id: found")
            .replace("otherland-", "found-")
            .replace("league-", "found-league-")
            .replace("times,", "found-times, textHash: '" + NormalText.hash(TEXT) + "',")
            .replace("source: times", evidence("Otherland named Examplestan"))
            .replace("checked: {on: 2026-01-02, by: invented}", "score: 0.5");
    assertThat(send(records(unchecked).header("Authorization", "Bearer " + TOKEN)).statusCode())
        .isEqualTo(200);

    String site = desk.replace("//", "//tester:" + TOKEN.replace(" ", "%20") + "@");
    try (Browser browser = Browser.on(site, true)) {
      browser.open("/review");
      browser.picture("review");
      assertThat(browser.text()).contains("2 await review", "attributes Examplestan (state)");
      assertThat(browser.find("mark").getText()).isEqualTo("Otherland named Examplestan");
      assertThat(browser.text()).contains("Lakeside, 2 May 2025.", "The whole text.");
      browser.waitForText("Keys:");
      browser.press("j");
      browser.waitForText("Before (k)");
      browser.waitForText("Keys:");
      browser.press("r");
      browser.waitForText("1 await review");
      browser.waitForText("Keys:");
      browser.press("a");
      browser.waitForText("Nothing awaits review here");
    }

    assertThat(product.run("review", "list", "--all").out())
        .contains("accepted by tester", "rejected by tester");
    int before = accusers();
    HttpResponse<String> reloaded =
        send(
            to("/reload").header("Authorization", "Bearer " + TOKEN).POST(BodyPublishers.noBody()));
    assertThat(reloaded.statusCode()).as(reloaded.body()).isEqualTo(200);
    assertThat(accusers()).isEqualTo(before + 1);
  }

  private static String evidence(String words) {
    int start = TEXT.indexOf(words);
    return "source: found-times\n    evidence: {start: %d, end: %d}"
        .formatted(start, start + words.length());
  }
}
