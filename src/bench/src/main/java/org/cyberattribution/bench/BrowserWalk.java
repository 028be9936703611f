package org.cyberattribution.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * An analyst's way through the pages of generated claims: from a name to a party, from the matrix
 * to a statement and its words, through the days of an incident, and to a query of one's own.
 */
final class BrowserWalk {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;
  private final String site;
  private final Path pictures;

  private BrowserWalk(ChromeDriver driver, String site, Path pictures) {
    this.driver = driver;
    this.site = site;
    this.pictures = pictures;
  }

  /** Walks, and prints how long each step took until it was seen; where it fails, it throws. */
  static void through(String site, Path pictures) throws IOException {
    Path chromium = Path.of("/usr/bin/chromium");
    Path chromedriver = Path.of("/usr/bin/chromedriver");
    if (!Files.isExecutable(chromium) || !Files.isExecutable(chromedriver)) {
      System.out.println("no chromium with its driver (Debian: chromium, chromium-driver)");
      return;
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900");
    File program = chromedriver.toFile();
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(program).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    try {
      Files.createDirectories(pictures);
      new BrowserWalk(driver, site, pictures).walk();
    } finally {
      driver.quit();
    }
  }

  private void walk() {
    step("browser", () -> open("/ontology", "h1"));
    step("start", () -> open("/", ".statements li"));
    step("type-ahead", () -> write("header input[name=q]", "group 77", "#found-names a"));
    step(
        "party",
        () -> press("header input[name=q]", ".statements li", Keys.ARROW_DOWN, Keys.ENTER));
    step("matrix", () -> open("/accusations?incident=incident-7", ".matrix td a"));
    step("cell", () -> click(".matrix td a", ".answer tbody a[href^='/page/statement/']"));
    step(
        "statement",
        () -> click(".answer tbody a[href^='/page/statement/']", "figure.quote, .layers"));
    step("network", () -> open("/accusations?incident=incident-7", "#network button"));
    step("drawn", () -> click("#network button", "#network[data-drawn]"));
    step("incident", () -> open("/page/incident/incident-7", "input[type=range]"));
    step("slider", () -> press("input[type=range]", "#shown-until:not(:empty)", Keys.HOME));
    step("chart", () -> open("/query/how-many-statements-a-year?view=chart", ".drawn[data-drawn]"));
  }

  private void step(String name, Supplier<WebElement> action) {
    long start = System.nanoTime();
    WebElement seen = action.get();
    System.out.printf(
        Locale.ROOT,
        "in the browser: %-12s %6.0f ms, <%s>%n",
        name,
        (System.nanoTime() - start) / 1e6,
        seen.getTagName());
    try {
      Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WebElement open(String path, String until) {
    driver.get(site + path);
    return waitFor(until);
  }

  private WebElement click(String what, String until) {
    driver.findElement(By.cssSelector(what)).click();
    return waitFor(until);
  }

  private WebElement write(String where, String text, String until) {
    driver.findElement(By.cssSelector(where)).sendKeys(text);
    return waitFor(until);
  }

  private WebElement press(String where, String until, Keys... keys) {
    driver.findElement(By.cssSelector(where)).sendKeys(keys);
    return waitFor(until);
  }

  private WebElement waitFor(String selector) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .until(
            page ->
                page.findElements(By.cssSelector(selector)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }
}
