package org.cyberattribution.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.file.PathUtils;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Question;

/**
 * Many clients ask the catalogue's questions of the product and of stock Fuseki, over the same data
 * in the same run: questions asked again and again, and questions never asked before.
 */
final class ServeLoad {
  private static final Duration PROBE = Duration.ofSeconds(5);
  private static final AtomicLong NEVER_ASKED = new AtomicLong();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int clients;
  private final Duration duration;

  private ServeLoad(int clients, Duration duration) {
    this.clients = clients;
    this.duration = duration;
  }

  /**
   * Arguments: the quads, the clients, the seconds of each measurement, the jars of the product and
   * of jena-fuseki-server, and the product's folder.
   */
  static void run(String... arguments) throws Exception {
    long quads = arguments.length > 0 ? Long.parseLong(arguments[0]) : 5_000_000;
    int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 32;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
    Path home = Path.of(arguments.length > 3 ? arguments[3] : "../..");
    Path peer = Path.of(arguments.length > 4 ? arguments[4] : "target/peer/jena-fuseki-server.jar");
    Path folder = Files.createTempDirectory("cag-serve-load");
    try {
      new ServeLoad(clients, Duration.ofSeconds(seconds)).compare(quads, home, peer, folder);
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private void compare(long quads, Path home, Path peerJar, Path folder) throws Exception {
    Filling.fill(quads, folder);
    Path peerStore = folder.resolve("peer");
    PathUtils.copyDirectory(version(folder.resolve("product/store")), peerStore);
    Files.deleteIfExists(peerStore.resolve("tdb.lock"));
    try (Served product = product(home, folder);
        Served peer = peer(peerJar, peerStore, folder)) {
      List<String> questions = questions(home, List.of(product, peer));
      for (boolean repeated : new boolean[] {true, false}) {
        String kind = repeated ? "asked again" : "never asked before";
        measure(product, questions, repeated, duration.dividedBy(4));
        Figures ours = measure(product, questions, repeated, duration);
        measure(peer, questions, repeated, duration.dividedBy(4));
        Figures theirs = measure(peer, questions, repeated, duration);
        System.out.printf("%s: product %s%n", kind, ours);
        System.out.printf("%s: Fuseki  %s%n", kind, theirs);
        System.out.printf("%s: rate ratio %.2f%n", kind, ours.rate() / theirs.rate());
      }
    }
  }

  private static Path version(Path store) throws IOException {
    return store.resolve(Files.readString(store.resolve("current")).strip());
  }

  /** A server's process, and where it answers. */
  private record Served(Process process, String endpoint) implements AutoCloseable {
    @Override
    public void close() {
      process.destroy();
      process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
  }

  private Served product(Path home, Path folder) throws Exception {
    return start(
        folder.resolve("product.log"),
        "-Dcag.home=" + home,
        "-jar",
        home.resolve("target/cyber-attribution-graph.jar").toString(),
        "serve",
        "--store",
        folder.resolve("product").toString());
  }

  private Served peer(Path jar, Path store, Path folder) throws Exception {
    return start(
        folder.resolve("peer.log"),
        "-jar",
        jar.toString(),
        "--localhost",
        "--tdb2",
        "--loc=" + store,
        "--set=tdb2:unionDefaultGraph=true",
        "/sparql");
  }

  private Served start(Path log, String... arguments) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of("java", "-Xmx4g", "-XX:+UseParallelGC"));
    int jar = Arrays.asList(arguments).indexOf("-jar");
    command.addAll(Arrays.asList(arguments).subList(0, jar + 2));
    boolean product = arguments[jar + 2].equals("serve");
    command.addAll(
        product ? List.of("serve", "--port", String.valueOf(port)) : List.of("--port=" + port));
    command.addAll(Arrays.asList(arguments).subList(jar + (product ? 3 : 2), arguments.length));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Served served = new Served(process, "http://localhost:" + port + "/sparql");
    for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
      if (answers(served)) {
        return served;
      }
      Thread.sleep(100);
    }
    process.destroy();
    throw new IllegalStateException("does not serve: " + Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean answers(Served served) throws InterruptedException {
    try {
      return ask(served, "ASK {}", Duration.ofSeconds(5)).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** The catalogue's questions, at most 100 rows each, that both answer within some seconds. */
  private List<String> questions(Path home, List<Served> servers) throws InterruptedException {
    List<String> fast = new ArrayList<>();
    for (Question question : Catalogue.load(home.resolve("queries")).questions()) {
      if (!question.topic().equals("checks")) {
        String query = question.sparql() + "\nLIMIT 100";
        boolean inTime = true;
        for (Served server : servers) {
          inTime = inTime && inTime(server, query);
        }
        if (inTime) {
          fast.add(query);
        } else {
          System.out.println("left out, since one of them takes too long: " + question.name());
        }
      }
    }
    System.out.println(fast.size() + " questions");
    return fast;
  }

  private boolean inTime(Served server, String query) throws InterruptedException {
    try {
      return ask(server, query, PROBE).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private HttpResponse<byte[]> ask(Served server, String query, Duration patience)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.endpoint()))
            .timeout(patience)
            .header("Accept", "application/sparql-results+json")
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query))
            .build(),
        BodyHandlers.ofByteArray());
  }

  /** What was measured; times in milliseconds. */
  private record Figures(double rate, double median, double p99, int requests, int failed) {
    @Override
    public String toString() {
      return String.format(
          "%.1f requests/s, p50 %.1f ms, p99 %.1f ms, %d requests, %d failed",
          rate, median, p99, requests, failed);
    }
  }

  private Figures measure(Served server, List<String> questions, boolean repeated, Duration length)
      throws Exception {
    List<Long> times = java.util.Collections.synchronizedList(new ArrayList<>());
    AtomicInteger failed = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    for (int client = 0; client < clients; client++) {
      int first = client;
      threads.submit(
          () -> {
            for (int next = first; System.nanoTime() < end; next++) {
              String query = questions.get(next % questions.size());
              String text = repeated ? query : query + " # " + NEVER_ASKED.incrementAndGet();
              long begin = System.nanoTime();
              try {
                if (ask(server, text, Duration.ofMinutes(2)).statusCode() != 200) {
                  failed.incrementAndGet();
                }
              } catch (IOException e) {
                failed.incrementAndGet();
              }
              times.add(System.nanoTime() - begin);
            }
            return null;
          });
    }
    threads.shutdown();
    threads.awaitTermination(length.toSeconds() + 150, TimeUnit.SECONDS);
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Figures(
        sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99), sorted.length, failed.get());
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }
}
