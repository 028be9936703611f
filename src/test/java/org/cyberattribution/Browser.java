package org.cyberattribution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser that walks through the pages, and keeps a picture of each step. */
final class Browser implements AutoCloseable {
  static final Path SCREENSHOTS = Product.HOME.resolve("target/screenshots");

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private final ChromeDriver driver;
  private final String site;

  private Browser(ChromeDriver driver, String site) {
    this.driver = driver;
    this.site = site;
  }

  /**
   * Opens a browser on a site; where there is none, the test is skipped.
   *
   * @param scripts whether pages may run scripts
   */
  static Browser on(String site, boolean scripts) {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = program("chromedriver");
    assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "no chromium with its driver (Debian: chromium, chromium-driver)");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, java.util.logging.Level.WARNING);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options), site);
    browser.forget();
    return browser;
  }

  /** As if it had been opened anew, which takes seconds: no page, nothing kept, nothing told. */
  void forget() {
    driver.executeCdpCommand(
        "Storage.clearDataForOrigin", Map.of("origin", site, "storageTypes", "all"));
    driver.get("about:blank");
    driver.manage().deleteAllCookies();
    complaints();
    prefer("light");
    resize(WIDTH, HEIGHT);
  }

  private static Optional<Path> program(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  void open(String path) {
    driver.get(site + path);
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl()).substring(site.length());
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String text() {
    return find("body").getText();
  }

  /** Waits for an element that is seen; a page may draw it anew while it is looked at. */
  WebElement waitFor(String selector) {
    return new WebDriverWait(driver, Duration.ofSeconds(60))
        .ignoring(StaleElementReferenceException.class)
        .until(
            page ->
                all(selector).stream().filter(WebElement::isDisplayed).findFirst().orElse(null));
  }

  void waitForText(String text) {
    new WebDriverWait(driver, Duration.ofSeconds(60))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "'" + text + "' in: " + text())
        .until(page -> text().contains(text));
  }

  void press(CharSequence key) {
    driver.switchTo().activeElement().sendKeys(key);
  }

  /** The text of what has the focus. */
  String focused() {
    return driver.switchTo().activeElement().getText();
  }

  /** As if the reader preferred dark pages. */
  void darken() {
    prefer("dark");
  }

  private void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void waitForAddress(String part) {
    new WebDriverWait(driver, Duration.ofSeconds(60)).until(page -> address().contains(part));
  }

  String run(String script, Object... arguments) {
    return String.valueOf(driver.executeScript(script, arguments));
  }

  String runUntilDone(String script, Object... arguments) {
    return String.valueOf(driver.executeAsyncScript(script, arguments));
  }

  /** What the browser's console complains of. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** Keeps a picture of what is seen. */
  void picture(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
