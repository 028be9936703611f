package org.cyberattribution.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product in a process of its own, with its public port and its desk, on loopback only. */
final class SoakedService implements AutoCloseable {
  static final Duration QUERY_TIME = Duration.ofSeconds(10);

  private static final String TOKEN = "a token for the soak alone";
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final String site;
  private final String desk;

  private SoakedService(Process process, int port, int deskPort) {
    this.process = process;
    this.site = "http://localhost:" + port;
    this.desk = "http://localhost:" + deskPort;
  }

  /** What can be seen of the process: megabytes alive in the heap, open files and threads. */
  record Sample(double heap, double handles, double threads) {}

  static SoakedService start(Path home, Path folder) throws Exception {
    int port = freePort();
    int deskPort = freePort();
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    Process process =
        new ProcessBuilder(
                List.of(
                    JAVA.resolve("java").toString(),
                    "-Xmx1g",
                    "-XX:+UseParallelGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dcag.home=" + home,
                    "-jar",
                    home.resolve("target/cyber-attribution-graph.jar").toString(),
                    "serve",
                    "--store=" + folder.resolve("store"),
                    "--port=" + port,
                    "--desk-port=" + deskPort,
                    "--token-file=" + token,
                    "--query-seconds=" + QUERY_TIME.toSeconds()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    SoakedService service = new SoakedService(process, port, deskPort);
    service.awaitReady(folder.resolve("log"));
    return service;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady(Path log) throws Exception {
    for (int tries = 0; tries < 3_000 && process.isAlive(); tries++) {
      try {
        if (get("/health/ready").statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not yet.
      }
      Thread.sleep(100);
    }
    close();
    throw new IllegalStateException("does not serve: " + Files.readString(log));
  }

  URI uri(String path) {
    return URI.create(site + path);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html, */*;q=0.5"));
  }

  HttpResponse<String> ask(String query) throws IOException, InterruptedException {
    return post("/sparql", "application/sparql-query", query);
  }

  HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .header("Accept", "application/sparql-results+json, */*;q=0.1")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends to the desk, with the token. */
  HttpResponse<String> toDesk(String path, String body) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(desk + path))
            .timeout(Duration.ofMinutes(5))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/yaml")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  /** Looks at the process, and has what is alive in the heap counted. */
  Sample sample() throws IOException, InterruptedException {
    String figures = get("/metrics").body();
    return new Sample(
        alive() / 1e6,
        sum(figures, "process_files_open_files"),
        sum(figures, "jvm_threads_live_threads"));
  }

  /** Bytes that a full collection leaves; what queries make meanwhile is not among them. */
  private double alive() throws IOException, InterruptedException {
    Process counting =
        new ProcessBuilder(
                JAVA.resolve("jcmd").toString(),
                String.valueOf(process.pid()),
                "GC.class_histogram")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String classes =
        new String(counting.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return classes
        .lines()
        .filter(line -> line.startsWith("Total"))
        .mapToDouble(line -> Double.parseDouble(line.strip().split("\\s+")[2]))
        .sum();
  }

  private static double sum(String figures, String series) {
    return figures
        .lines()
        .filter(line -> line.startsWith(series))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(30, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
  }
}
