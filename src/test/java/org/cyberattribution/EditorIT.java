package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.ingest.text.NormalText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/**
 * The query editor in a real browser, over an invented world whose names are hostile, and whose
 * document's text may be shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorIT {
  private static final String TEXT =
      "On Thursday the government of Otherland said who, in its view, had read the letters."
          + " <script>document.title='owned'</script>";
  private static final String HOSTILE =
      "\"<img src=x onerror=document.title='owned'><script>document.title='owned'</script>\"";
  private static final String WHAT_IS_THE_ANSWER =
      "/query?query=SELECT%20(6*7%20AS%20%3Fanswer)%20%7B%7D";

  private Site site;
  private Browser browser;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException, InterruptedException {
    Path home = Product.smallHome(folder, world());
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(documents.resolve("times.txt"), TEXT);
    Product product = new Product(home, folder.resolve("store"));
    site = Site.of(product, folder, "--documents", documents.toString());
    browser = site.browser;
  }

  private static String world() {
    String evidence = "    evidence: {start: 16, end: 39}\n    directness: quoted\n";
    return World.inWhichTheAlliance("denies")
        .replace("name: Lakeside Mail compromise,", "name: " + HOSTILE + ",")
        .replace("[Lakeside Mail compromise]", "[lakeside-mail]")
        .replace(
            "https://example.org/times'",
            "https://example.org/?a=1&b=2', textHash: '" + hash() + "'")
        .replace("    directness: quoted\n", evidence);
  }

  private static String hash() {
    return NormalText.hash(TEXT);
  }

  @AfterAll
  void stop() throws IOException {
    if (site != null) {
      site.close();
    }
  }

  @BeforeEach
  void forget() {
    browser.forget();
  }

  private void run() {
    browser.waitFor(".yasqe .CodeMirror");
    browser.waitFor(".yasqe_queryButton").click();
  }

  @Test
  void runsAnEditedQueryAndSharesIt() throws IOException {
    browser.open(WHAT_IS_THE_ANSWER);
    browser.waitFor(".yasqe .CodeMirror");
    browser.run(
        "document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT (6*8 AS ?answer) {}')");
    run();
    browser.waitFor(".yasr_results table, .yasr table");
    browser.waitForText("48");
    browser.picture("editor");

    browser.find("#share").click();
    browser.waitForAddress("/query/1.");
    assertThat(browser.address()).hasSizeLessThan(80);
    browser.open(browser.address());
    assertThat(browser.run("return document.getElementById('query').value"))
        .isEqualTo("SELECT (6*8 AS ?answer) {}");
  }

  @Test
  void drawsAnswersAsChartTimelineAndNetwork() throws IOException {
    for (String view : List.of("chart", "timeline", "network")) {
      String question =
          view.equals("chart") ? "how-many-statements-a-year" : "what-was-said-of-a-party";
      browser.open("/query/" + question + "?view=" + view);
      WebElement drawing = browser.waitFor(".drawn[data-drawn] canvas");
      assertThat(drawing.getSize().getWidth()).isGreaterThan(300);
      browser.run("document.querySelector('.drawn').scrollIntoView({block: 'end'})");
      browser.picture("editor-" + view);
      assertThat(browser.run("return document.title")).isNotEqualTo("owned");
      assertThat(browser.complaints()).as(view).isEmpty();
    }
    browser.find(".select_table").click();
    browser.waitFor(".yasr table");
    assertThat(browser.address()).doesNotContain("view=");
  }

  @Test
  void completesFromTheOntologyInTheStore() throws IOException {
    browser.open(
        "/query?query=PREFIX%20att%3A%20%3Chttps%3A%2F%2Fw3id.org%2Fcyber-attribution"
            + "%2Fontology%23%3E%0ASELECT%20*%20%7B%20%3Fs%20a%20att%3ADen");
    browser.waitFor(".yasqe .CodeMirror");
    browser.run(
        "const e = document.querySelector('.CodeMirror').CodeMirror; e.focus();"
            + "e.setCursor({line: 1, ch: 999}); e.autocomplete();");
    browser.waitForText("att:Denial");
    browser.picture("completion");
  }

  @Test
  void showsTheTextThatTheOperatorMayPublishWithItsEvidenceMarked() throws IOException {
    browser.open("/page/statement/otherland-attributes");
    assertThat(browser.find("mark").getText()).isEqualTo("government of Otherland");
    assertThat(browser.find(".passage").getText()).isEqualTo(TEXT);
    assertThat(browser.text()).contains("denied by League of Examples");
    browser.picture("text");
    PageAnswers answers = new PageAnswers(site.address());
    assertThat(browser.run("return document.title")).isNotEqualTo("owned");
    try {
      assertThat(answers.get("/graph-store?default", "application/n-triples").body())
          .as("the graph holds no text")
          .doesNotContain("On Thursday");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void writesHostileLabelsAsText() {
    for (String path :
        List.of("/", "/incidents", "/page/incident/lakeside-mail", "/search?q=img")) {
      browser.open(path);
      assertThat(browser.run("return document.title")).isNotEqualTo("owned");
      assertThat(browser.all("img[src=x]")).isEmpty();
      assertThat(browser.text()).as(path).contains("<img src=x");
    }
    assertThat(browser.complaints()).isEmpty();
  }
}
