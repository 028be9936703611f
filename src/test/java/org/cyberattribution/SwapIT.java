package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New data comes in while a service answers. */
class SwapIT {
  /** Every row is wrong unless all claims that one answer counts are of one version. */
  private static final String HOW_MANY =
      """
      PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
      SELECT (COUNT(DISTINCT ?attribution) AS ?attributions) (COUNT(DISTINCT ?other) AS ?others) {
        { ?attribution a att:Attribution ; att:onBehalfOf ?for }
        UNION { ?other a att:Acknowledgement ; att:onBehalfOf ?for }
      }""";

  private static final int CLIENTS = 4;

  /** So that the loading gets on beside them. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void failsNoQueryAndMixesNoVersionsWhileDataIsLoadedAgainAndAgain() throws Exception {
    Path home = Product.smallHome(folder, World.inWhichTheAlliance("acknowledges"));
    Product product = new Product(home, folder.resolve("store"));
    try (Product.Service service = product.serve(folder.resolve("log"))) {
      String before = ask(service).body();
      AtomicBoolean done = new AtomicBoolean();
      Queue<String> answers = new ConcurrentLinkedQueue<>();
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      for (int client = 0; client < CLIENTS; client++) {
        clients.execute(() -> askUntil(done, service, answers));
      }
      load(product, "attributes");
      String after = ask(service).body();
      load(product, "acknowledges");
      assertThat(ask(service).body()).isEqualTo(before).isNotEqualTo(after);
      load(product, "attributes");
      assertThat(ask(service).body()).isEqualTo(after);
      done.set(true);
      clients.shutdown();

      assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      assertThat(answers).hasSizeGreaterThan(100);
      assertThat(answers.stream().collect(Collectors.toSet()))
          .isEqualTo(Set.of("200 " + before, "200 " + after));
      for (int tries = 0; tries < 100 && versions() > 1; tries++) {
        Thread.sleep(100);
      }
      assertThat(versions()).isEqualTo(1);
    }
  }

  private void load(Product product, String act) throws IOException {
    Path file = Files.writeString(folder.resolve("world.yaml"), World.inWhichTheAlliance(act));
    Product.Result result = product.run("load", file.toString());
    assertThat(result.exitCode()).as(result.err()).isZero();
  }

  private void askUntil(AtomicBoolean done, Product.Service service, Queue<String> answers) {
    while (!done.get()) {
      try {
        HttpResponse<String> answer = ask(service);
        answers.add(answer.statusCode() + " " + answer.body());
        Thread.sleep(PAUSE.toMillis());
      } catch (IOException e) {
        answers.add(e.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Each time under another name, so that no answer is from memory. */
  private HttpResponse<String> ask(Product.Service service)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(service.endpoint()))
            .header("Accept", "text/csv")
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(HOW_MANY + " # " + System.nanoTime()))
            .build(),
        BodyHandlers.ofString());
  }

  private long versions() {
    try (Stream<Path> files = Files.list(folder.resolve("store/store"))) {
      return files.filter(file -> file.getFileName().toString().matches("version-[0-9]+")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
