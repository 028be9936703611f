package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Dumps written beside a running service are there for everybody at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DumpServiceIT {
  private static final String TURTLE = "/dumps/latest/cyber-attribution.ttl";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  private Product.Service service;
  private String origin;
  private int before;
  private JsonNode manifest;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException, InterruptedException {
    Path home = Product.smallHome(folder, World.inWhichTheAlliance("acknowledges"));
    Product product = new Product(home, folder.resolve("store"));
    service = product.serve(folder.resolve("log"));
    origin = service.endpoint().replace("/sparql", "");
    before = get("/dumps/", "Accept", "*/*").statusCode();
    Product.Result exported = product.run("export");
    assertThat(exported.exitCode()).as(exported.err()).isZero();
    manifest =
        new ObjectMapper().readTree(get("/dumps/latest/manifest.json", "Accept", "*/*").body());
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void hasNoneBeforeTheFirstExport() {
    assertThat(before).isEqualTo(404);
  }

  @Test
  void givesTheFilesThatTheManifestNames() throws IOException, InterruptedException {
    assertThat(manifest.get("dumps")).hasSizeGreaterThan(10);
    for (JsonNode dump : manifest.get("dumps")) {
      String path = "/dumps/" + manifest.get("version").asText() + "/" + dump.get("file").asText();
      HttpResponse<byte[]> answer = get(path, "Accept", "*/*");
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).hasSize(dump.get("bytes").asInt());
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
    assertThat(get("/dumps/../current", "Accept", "*/*").statusCode()).isBetween(400, 404);
    assertThat(get("/dumps/none/manifest.json", "Accept", "*/*").statusCode()).isEqualTo(404);
  }

  @Test
  void givesRangesAndWhatIsPackedAndNothingTwice() throws IOException, InterruptedException {
    byte[] whole = get(TURTLE, "Accept", "*/*").body();
    HttpResponse<byte[]> range = get(TURTLE, "Range", "bytes=10-19");
    HttpResponse<byte[]> packed = get(TURTLE, "Accept-Encoding", "gzip");
    String tag = get(TURTLE, "Accept", "*/*").headers().firstValue("ETag").orElseThrow();

    assertThat(range.statusCode()).isEqualTo(206);
    assertThat(range.body()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(whole);
    assertThat(get(TURTLE, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void tellsWhereTheyAreWithTheirChecksums() throws IOException, InterruptedException {
    String query =
        "ASK { ?dataset <http://www.w3.org/ns/dcat#distribution> [ "
            + "<http://spdx.org/rdf/terms#checksum>/<http://spdx.org/rdf/terms#checksumValue> ?sum ]"
            + " FILTER (STR(?sum) = \""
            + manifest.get("dumps").get(0).get("sha256").asText()
            + "\") }";
    HttpResponse<byte[]> answer =
        get(
            "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
            "Accept",
            "text/csv");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("true");
    assertThat(
            new String(
                get("/.well-known/void", "Accept", "text/turtle").body(), StandardCharsets.UTF_8))
        .contains("dataDump", "propertyPartition");
  }

  private HttpResponse<byte[]> get(String path, String header, String value)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(origin + path)).header(header, value).build(),
        BodyHandlers.ofByteArray());
  }
}
