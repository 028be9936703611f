package org.cyberattribution;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Asks a running service over HTTP, as any client does. */
final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String endpoint;

  Client(String endpoint) {
    this.endpoint = endpoint;
  }

  /** What came back, and how long it took. */
  record Answer(int status, String body, Duration took, HttpResponse<String> response) {}

  Answer ask(String query) throws IOException, InterruptedException {
    return send(query(query, "text/csv"));
  }

  Answer send(HttpRequest request) throws IOException, InterruptedException {
    Instant start = Instant.now();
    HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
    return new Answer(
        response.statusCode(), response.body(), Duration.between(start, Instant.now()), response);
  }

  CompletableFuture<HttpResponse<String>> later(String query) {
    return HTTP.sendAsync(query(query, "text/csv"), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> later(HttpRequest.Builder request) {
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
  }

  HttpRequest query(String query, String accept) {
    return HttpRequest.newBuilder(URI.create(endpoint))
        .timeout(PATIENCE)
        .header("Accept", accept)
        .header("Content-Type", "application/sparql-query")
        .POST(BodyPublishers.ofString(query))
        .build();
  }

  /** A request for a path of the service. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(endpoint).resolve(path)).timeout(PATIENCE);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The shortest of a few times for {@code ASK {}}: other programs may be in the way of one. */
  Duration pulse() throws IOException, InterruptedException {
    Duration best = Duration.ofDays(1);
    for (int tries = 0; tries < 10; tries++) {
      Answer answer = ask("ASK {}");
      if (answer.status() == 200 && answer.took().compareTo(best) < 0) {
        best = answer.took();
      }
    }
    return best;
  }
}
