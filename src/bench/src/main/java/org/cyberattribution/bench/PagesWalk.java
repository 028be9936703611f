package org.cyberattribution.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;

/**
 * How long each kind of page takes over very many claims, the first time and again, and whether an
 * analyst finds the way through them in a real browser.
 */
final class PagesWalk {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK_EACH = Duration.ofSeconds(30);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final int ROUNDS = 5;
  private static final int WARM_UPS = 5;
  private static final int MEASURED = 10;

  /** Numbers of two digits make years as well. */
  private static final int FIRST = 10;

  private static final List<String> SUMMARIES =
      List.of("/", "/accusations", "/incidents", "/parties", "/norms", "/datasets");

  /** Where # stands for a number. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/accusations",
          "/accusations?incident=incident-#",
          "/accusations?class=Denial&from=20#-01-01",
          "/incidents",
          "/parties",
          "/norms",
          "/datasets",
          "/page/incident/incident-#",
          "/page/incident/incident-#?on=2018-06-30",
          "/page/state/state-#",
          "/page/organisation/ministry-#",
          "/page/actor/actor-#",
          "/page/person/person-#",
          "/page/norm/norm-#",
          "/page/statement/statement-#",
          "/page/source/source-#",
          "/search?q=group+#",
          "/search.json?q=group+#",
          "/queries/which-words-support-a-statement?claim="
              + "https%3A%2F%2Fw3id.org%2Fcyber-attribution%2Fid%2Fstatement%2Fstatement-#",
          "/query/who-accuses-whom",
          "/ontology");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String site;

  private PagesWalk(String site) {
    this.site = site;
  }

  /** Arguments: the quads, and the product's folder. */
  static void run(String... arguments) throws Exception {
    long quads = arguments.length > 0 ? Long.parseLong(arguments[0]) : 5_000_000;
    Path home = Path.of(arguments.length > 1 ? arguments[1] : "../..");
    Path folder = Files.createTempDirectory("cag-pages");
    try {
      Filling.fillWithOntology(quads, folder, home.resolve("ontology/attribution.ttl"));
      walk(home, folder);
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private static void walk(Path home, Path folder) throws Exception {
    Path log = folder.resolve("product.log");
    Process product = start(home, folder, log);
    try {
      String site = site(product, log);
      PagesWalk walk = new PagesWalk(site);
      walk.waitUntilReady();
      waitUntilIdle(product);
      walk.measure();
      BrowserWalk.through(site, home.resolve("src/bench/target/screenshots"));
    } finally {
      product.destroy();
      product.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
  }

  private static Process start(Path home, Path folder, Path log) throws IOException {
    List<String> command = new ArrayList<>(List.of("java", "-Xmx4g", "-XX:+UseParallelGC"));
    command.add("-Dcag.home=" + home);
    command.addAll(List.of("-jar", home.resolve("target/cyber-attribution-graph.jar").toString()));
    command.addAll(List.of("serve", "--port", "0", "--store", folder + "/product"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static String site(Process product, Path log) throws Exception {
    for (int tries = 0; tries < 1_200 && product.isAlive(); tries++) {
      String text = Files.readString(log);
      if (text.contains("Serving at ")) {
        return text.replaceFirst("(?s).*Serving at (\\S+)/sparql.*", "$1");
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("does not serve: " + Files.readString(log));
  }

  /** What sums up everything is made when a version comes; who asks earlier waits for it. */
  private void waitUntilReady() throws Exception {
    long start = System.nanoTime();
    for (String page : SUMMARIES) {
      while (get(page).statusCode() == 503) {
        Thread.sleep(200);
      }
    }
    System.out.printf(
        Locale.ROOT, "summaries made %.1f s after the start%n", (System.nanoTime() - start) / 1e9);
  }

  /** The longest pages are made one after another, with rests between them. */
  private static void waitUntilIdle(Process product) throws InterruptedException {
    long start = System.nanoTime();
    Duration before = Duration.ZERO;
    Duration now = worked(product);
    while (now.minus(before).compareTo(IDLE) > 0) {
      Thread.sleep(LOOK_EACH.toMillis());
      before = now;
      now = worked(product);
    }
    System.out.printf(
        Locale.ROOT, "at rest %.0f s after that%n", (System.nanoTime() - start) / 1e9);
  }

  private static Duration worked(Process product) {
    return product.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void measure() throws Exception {
    for (int number = FIRST + MEASURED; number < FIRST + MEASURED + WARM_UPS; number++) {
      for (String page : PAGES) {
        milliseconds(page.replace("#", String.valueOf(number)));
      }
    }
    System.out.printf("%-60s %10s %10s %8s%n", "page", "first ms", "again ms", "KB gzip");
    for (String pattern : PAGES) {
      String page = pattern.replace("#", String.valueOf(FIRST));
      double first = firstVisits(pattern);
      double again = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        again = Math.min(again, milliseconds(page));
      }
      int bytes = get(page).body().length;
      System.out.printf(
          Locale.ROOT, "%-60.60s %10.0f %10.1f %8.1f%n", page, first, again, bytes / 1024.0);
    }
  }

  /** The median over pages that nobody has asked for, where there are several. */
  private double firstVisits(String pattern) throws Exception {
    double[] first = new double[pattern.contains("#") ? MEASURED : 1];
    for (int number = 0; number < first.length; number++) {
      first[number] = milliseconds(pattern.replace("#", String.valueOf(FIRST + number)));
    }
    Arrays.sort(first);
    return first[first.length / 2];
  }

  private double milliseconds(String path) throws Exception {
    long start = System.nanoTime();
    HttpResponse<byte[]> response = get(path);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.statusCode() + " for " + path);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(site + path))
            .timeout(PATIENCE)
            .header("Accept", "text/html, */*;q=0.5")
            .header("Accept-Encoding", "gzip")
            .build(),
        BodyHandlers.ofByteArray());
  }
}
