package org.cyberattribution.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.file.PathUtils;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Inquiry;
import org.cyberattribution.query.SparqlService;

/**
 * Serves the project's own data to good and hostile visitors for a long time, while it is loaded
 * again and again, and looks whether anything grows.
 */
final class Soak {
  private static final int MOST_SAMPLES = 60;
  private static final List<String> PAGES =
      List.of("/", "/accusations", "/incidents", "/parties", "/norms", "/datasets", "/queries");

  private final SoakedService service;
  private final Visitors visitors;
  private final List<SoakQuestion> questions;
  private final List<String> entities;

  private Soak(SoakedService service, List<SoakQuestion> questions) throws Exception {
    this.service = service;
    this.visitors = new Visitors(service);
    this.questions = questions;
    this.entities = entities(service);
  }

  /** Arguments: the minutes, and the product's folder. */
  static void run(String... arguments) throws Exception {
    Duration length =
        Duration.ofSeconds(
            (long) (60 * (arguments.length > 0 ? Double.parseDouble(arguments[0]) : 60)));
    Path home = Path.of(arguments.length > 1 ? arguments[1] : "../..").toRealPath();
    Path folder = Files.createTempDirectory("cag-soak");
    boolean good;
    try (SoakedService service = SoakedService.start(home, folder)) {
      good = new Soak(service, questions(home, service)).keepOn(length);
    } finally {
      PathUtils.deleteDirectory(folder);
    }
    System.exit(good ? 0 : 1);
  }

  private static List<SoakQuestion> questions(Path home, SoakedService service) {
    Catalogue catalogue = Catalogue.load(home.resolve("queries"));
    Inquiry inquiry = new Inquiry(catalogue, SparqlService.at(service.uri("/sparql").toString()));
    return catalogue.questions().stream()
        .filter(question -> !question.topic().equals("checks"))
        .map(question -> new SoakQuestion(inquiry, question))
        .toList();
  }

  /** The paths of everything that has a page. */
  private static List<String> entities(SoakedService service) throws Exception {
    String answer =
        service
            .ask(
                "SELECT DISTINCT ?e {?e a ?c FILTER STRSTARTS(STR(?e),"
                    + " 'https://w3id.org/cyber-attribution/id/')} LIMIT 5000")
            .body();
    List<String> entities = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(answer).at("/results/bindings")) {
      entities.add(row.at("/e/value").asText().replaceFirst(".*/id/", ""));
    }
    return entities;
  }

  private boolean keepOn(Duration length) throws Exception {
    System.out.printf("%d questions, %d entities, %s%n", questions.size(), entities.size(), length);
    begin();
    List<SoakedService.Sample> samples = samples(length);
    visitors.stop();
    Verdict verdict = Verdict.on(samples, visitors, service.isAlive());
    verdict.lines().forEach(System.out::println);
    return verdict.isGood();
  }

  private void begin() {
    visitors.start("pulse", 100, visitors::beat);
    for (int count = 0; count < 2; count++) {
      visitors.start("catalogue", 50, this::askAgain);
      visitors.start("fresh", 50, this::askAfresh);
    }
    visitors.start("pages", 50, this::lookAtPages);
    hostile("long", 3_000, Attack.thatTakeLong());
    hostile("long-too", 7_000, Attack.thatTakeLong());
    hostile("refused", 300, Attack.thatAreRefused());
    visitors.start("slow", 5_000, visitors::dawdle);
    visitors.start("reload", 20_000, this::load);
  }

  private void hostile(String name, long pause, List<Attack> attacks) {
    AtomicInteger next = new AtomicInteger();
    visitors.start(
        name, pause, () -> visitors.attack(attacks.get(next.getAndIncrement() % attacks.size())));
  }

  private void askAgain() throws InterruptedException {
    SoakQuestion question = questions.get((int) (visitors.number() % questions.size()));
    visitors.visit(
        visitors.good(), question.name(), () -> service.ask(question.about(0, entities)));
  }

  private void askAfresh() throws InterruptedException {
    long number = visitors.number();
    SoakQuestion question = questions.get((int) (number % questions.size()));
    String never = question.about(number, entities) + "\n# " + number;
    visitors.visit(visitors.good(), question.name(), () -> service.ask(never));
  }

  private void lookAtPages() throws InterruptedException {
    int number = (int) visitors.number();
    String entity = entities.get(number % entities.size());
    String path =
        switch (number % 5) {
          case 0 -> PAGES.get(number / 5 % PAGES.size());
          case 1 -> "/record/" + entity;
          case 2 -> "/data/" + entity;
          case 3 -> "/search?q=" + Attack.encoded(entity.replaceFirst(".*/", "") + number);
          default -> "/page/" + entity;
        };
    visitors.visit(visitors.good(), path, () -> service.get(path));
  }

  /** Now a record that differs from the last one, now everything. */
  private void load() throws InterruptedException {
    long number = visitors.number();
    visitors.visit(
        visitors.reloads(),
        "record",
        () -> service.toDesk("/records", SoakRecord.numbered(number)));
    visitors.visit(visitors.reloads(), "reload", () -> service.toDesk("/reload", ""));
  }

  private List<SoakedService.Sample> samples(Duration length)
      throws IOException, InterruptedException {
    List<SoakedService.Sample> samples = new ArrayList<>();
    long start = System.nanoTime();
    long step = Math.max(5_000_000_000L, length.toNanos() / MOST_SAMPLES);
    System.out.printf(
        "%8s %9s %6s %8s %9s %9s %7s %8s %8s %8s %8s%n",
        "seconds",
        "heap MB",
        "files",
        "threads",
        "ASK p99",
        "good p99",
        "good",
        "put off",
        "failed",
        "hostile",
        "reloads");
    while (System.nanoTime() - start < length.toNanos() && service.isAlive()) {
      Thread.sleep(
          Math.max(1, (step * (samples.size() + 1) - (System.nanoTime() - start)) / 1_000_000));
      samples.add(service.sample());
      System.out.println(line((System.nanoTime() - start) / 1e9, samples.get(samples.size() - 1)));
    }
    return samples;
  }

  private String line(double seconds, SoakedService.Sample sample) {
    Tally good = visitors.good();
    return String.format(
        Locale.ROOT,
        "%8.0f %9.1f %6.0f %8.0f %6.0f ms %6.0f ms %7d %8d %8d %8d %8d",
        seconds,
        sample.heap(),
        sample.handles(),
        sample.threads(),
        visitors.pulse().slowestLately(),
        good.slowestLately(),
        good.answered(),
        good.timesPutOff(),
        good.failed() + visitors.pulse().failed(),
        visitors.hostile().answered(),
        visitors.reloads().answered());
  }
}
