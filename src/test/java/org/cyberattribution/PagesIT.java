package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Walks through the pages of the started product in a real browser, as an analyst would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
  private static final String EXCHANGE = "/page/incident/microsoft-exchange-server-compromise";

  /** The serious faults that axe finds; the editor's own are not ours. */
  private static final String FAULTS =
      "const done = arguments[0]; axe.run({exclude: [['.yasgui']]}).then(r => done(r.violations"
          + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
          + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' '))"
          + ".join('\\n')));";

  /** Pages that hold every colour between them. */
  private static final List<String> IN_THE_DARK = List.of("/", "/accusations", EXCHANGE);

  private Site site;
  private PageAnswers answers;
  private Browser browser;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("store");
    CuratedStore.copyTo(store);
    site = Site.of(new Product(Product.HOME, store), folder);
    answers = new PageAnswers(site.address());
    browser = site.browser;
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

  @Test
  void showsWithinFourClicksWhoAccusesWhomAndTheRecordBehindIt() throws IOException {
    browser.open("/");
    browser.picture("start");
    browser.find(".first a[href*='microsoft-exchange']").click();
    browser.waitForAddress(EXCHANGE);
    browser.picture("incident");

    assertThat(stand("Accuse")).contains("United States").doesNotContain("NATO", "European Union");
    assertThat(stand("Name only a territory, an origin or an alignment"))
        .contains("European Union");
    assertThat(stand("Only acknowledge another's attribution")).contains("NATO");
    assertThat(browser.find(".rivals").getText()).contains("against United States");

    WebElement acknowledgement = browser.find(".statements a[href$='nato-exchange-acknowledges']");
    assertThat(acknowledgement.getText()).contains("acknowledgement");
    acknowledgement.click();
    browser.waitForAddress("/page/statement/nato-exchange-acknowledges");
    assertThat(browser.text())
        .contains(
            "Who spoke",
            "Who reported it",
            "Who recorded it",
            "Report on the statement of the North Atlantic Council");
    browser.picture("statement");
  }

  private List<String> stand(String name) {
    return browser.all(".stands dt").stream()
        .filter(term -> term.getText().equals(name))
        .flatMap(term -> term.findElements(By.xpath("following-sibling::dd[1]//a")).stream())
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void offersNamesWhileTheyAreWritten() throws IOException {
    browser.open("/");
    WebElement field = browser.find("header input[name=q]");
    field.sendKeys("cozy b");
    WebElement offer = browser.waitFor("#found-names a");
    assertThat(offer.getText()).contains("APT29", "Cozy Bear");
    browser.picture("type-ahead");
    field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    browser.waitForAddress("/page/actor/apt29");
    browser.picture("party");
  }

  @Test
  void goesFromACellOfTheMatrixToItsStatements() throws IOException {
    browser.open("/accusations?incident=microsoft-exchange-server-compromise");
    browser.picture("matrix");
    assertThat(browser.all(".matrix .only-linked")).isNotEmpty();
    WebElement cell =
        browser.find(".matrix td a[href*='nato'][href*='china'], .matrix td a[href*='nato']");
    assertThat(cell.getAttribute("title")).contains("acknowledgement").doesNotContain("accused");
    cell.click();
    browser.waitForAddress("/queries/what-was-said-of-a-party");
    assertThat(browser.text()).contains("NATO", "concerned").doesNotContain("accused China");
    browser.picture("question");
  }

  @Test
  void keepsFiltersInTheAddress() {
    browser.open("/accusations");
    browser.find("select[name=class]").sendKeys("● attribution");
    browser.find("input[name=incident]").sendKeys("microsoft-exchange-server-compromise");
    browser.find(".filters button").click();
    browser.waitForAddress("class=Attribution");
    assertThat(browser.find("select[name=class]").getAttribute("value")).isEqualTo("Attribution");
    assertThat(browser.all(".matrix tbody th").stream().map(WebElement::getText))
        .contains("United States")
        .doesNotContain("NATO");
  }

  @Test
  void drawsTerritoryOtherwiseThanAccusationInTheNetwork() throws IOException {
    browser.open("/accusations?incident=microsoft-exchange-server-compromise");
    browser.find("#network button").click();
    int edges =
        Integer.parseInt(browser.waitFor("#network[data-drawn]").getAttribute("data-drawn"));
    assertThat(edges)
        .as("one a relation of two parties, of which the matrix has at most a mark for each")
        .isBetween(1, browser.all(".matrix .mark, .matrix .denied").size());
    assertThat(browser.all(".matrix .denied")).as("denials stand at their claims").isNotEmpty();
    browser.picture("network");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void isUsedByKeyboard() throws IOException {
    browser.open("/accusations");
    browser.press(Keys.TAB);
    assertThat(browser.focused()).contains("To the content");
    browser.press(Keys.ENTER);
    browser.waitForAddress("#main");
    WebElement field = browser.find("input[name=incident]");
    field.sendKeys("exchange");
    browser.waitFor("#found-incident a");
    field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(field.getAttribute("value")).isEqualTo("microsoft-exchange-server-compromise");
    field.sendKeys(Keys.ENTER);
    browser.waitForAddress("incident=microsoft-exchange-server-compromise");
    browser.find(".matrix td a").sendKeys(Keys.ENTER);
    browser.waitForAddress("/queries/what-was-said-of-a-party");
  }

  @Test
  void showsWhatWasSaidUntilADay() throws IOException {
    browser.open(EXCHANGE + "?on=2021-07-19");
    assertThat(browser.text()).doesNotContain("2021-07-20");
    browser.open(EXCHANGE);
    assertThat(browser.text()).contains("2021-07-20");
    browser.run(
        "const r = document.querySelector('input[type=range]'); r.value = 0;"
            + "r.dispatchEvent(new Event('input'));");
    assertThat(browser.text()).doesNotContain("2021-07-20");
    browser.picture("slider");
  }

  @Test
  void canBeReadWithoutScripts() throws IOException {
    try (Browser plain = Browser.on(site.address(), false)) {
      plain.open("/accusations");
      assertThat(plain.text()).contains("United States", "China");
      plain.open(EXCHANGE + "?on=2021-07-19");
      assertThat(plain.text()).contains("European Union").doesNotContain("2021-07-20");
      plain.open("/query");
      assertThat(plain.find("textarea[name=query]").isDisplayed()).isTrue();
      plain.picture("without-scripts");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/accusations",
        "/incidents",
        "/parties",
        "/norms",
        "/datasets",
        "/queries",
        EXCHANGE,
        "/page/state/china",
        "/page/statement/nato-exchange-acknowledges",
        "/page/norm/un-gge-2015",
        "/page/source/tass-2021-07-19",
        "/page/actor/apt29",
        "/queries/who-accuses-whom?incident=microsoft-exchange-server-compromise",
        "/ontology",
        "/query/who-accuses-whom"
      })
  void isWithoutSeriousFaultsForScreenReadersAndFitsAPhone(String path) throws IOException {
    Path axe = Product.HOME.resolve("src/main/web/node_modules/axe-core/axe.min.js");
    assumeTrue(Files.exists(axe), "axe-core is not installed");
    browser.open(path);
    String name = path.replace('/', '-').replaceFirst("\\?.*", "");
    browser.picture("light" + name);
    browser.run(Files.readString(axe));
    assertThat(browser.runUntilDone(FAULTS)).isEqualTo("");
    if (IN_THE_DARK.contains(path)) {
      browser.darken();
      assertThat(browser.runUntilDone(FAULTS)).as("in the dark").isEqualTo("");
      browser.picture("dark" + name);
    }

    browser.resize(390, 844);
    browser.picture("phone" + name);
    assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth"))
        .as("pixels that stand out on a phone")
        .matches("0|-\\d+");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void listsJustTheStatementsOfTheQuestionsThatItNames() throws IOException, InterruptedException {
    answers.assertLists("/", "newest-statements");
    answers.assertLists(EXCHANGE, "statements-about-an-incident");
    answers.assertLists(EXCHANGE + "?on=2021-07-19", "statements-about-an-incident");
    for (String party : List.of("/page/actor/apt29", "/page/organisation/nato")) {
      answers.assertLists(party, "what-was-said-of-a-party", "what-a-party-said");
    }
  }

  @Test
  void countsInTheMatrixWhatTheQuestionCounts() throws IOException, InterruptedException {
    String exchange = "/accusations?incident=microsoft-exchange-server-compromise&whole=yes";
    answers.assertCounts(exchange);
    answers.assertCounts(exchange + "&as=territory");
    answers.assertCounts(exchange + "&class=Denial&from=2021-07-20&until=2021-07-31");
    answers.assertCounts("/accusations?whole=yes&basis=basis-political");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/incidents",
        "/parties",
        "/norms",
        "/datasets",
        "/page/norm/un-gge-2015",
        "/page/source/tass-2021-07-19",
        "/queries/who-attributed-what-to-whom?incident=microsoft-exchange-server-compromise"
      })
  void hasAsManyRowsAsTheQuestionsThatItNames(String path)
      throws IOException, InterruptedException {
    answers.assertRows(path);
  }

  @Test
  void showsEachPassageThatSupportsAStatement() throws IOException, InterruptedException {
    answers.assertPassages("/page/statement/nato-exchange-acknowledges");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/accusations", "/parties", EXCHANGE, "/page/state/china", "/ontology"})
  void needsLittleOfTheNetwork(String path) throws IOException, InterruptedException {
    int whole = answers.compressed(path);
    for (String part : List.of("/assets/pages.css", "/assets/pages.js", "/assets/network.js")) {
      whole += answers.compressed(part);
    }
    assertThat(whole).isLessThan(300_000);
  }

  @Test
  void saysWhatIsMissingAndWhatIsNotUnderstood() throws IOException, InterruptedException {
    assertThat(answers.get("/page/incident/never-heard-of", "text/html").statusCode())
        .isEqualTo(404);
    HttpResponse<String> wrong = answers.get("/accusations?from=yesterday", "text/html");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("xsd:date");
  }
}
