package org.cyberattribution.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the fuzzer starts from: small inputs that are made up here, and the beginnings of real ones
 * where they are.
 */
final class Seeds {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RECORDS = 4;
  private static final String TEXT =
      "The Ministry of Freedonia said on 3 May 2031 that “Examplestan” was behind the attack.\n\n"
          + "Élodie Exemple, its minister, called it „unacceptable“ – and named APT 999.\n";

  private final Path folder;
  private final Path home;
  private final Path reference;
  private int count;

  /**
   * @param folder where the seeds go
   * @param home the project
   * @param reference files as others publish them, or a folder that is not there
   */
  Seeds(Path folder, Path home, Path reference) {
    this.folder = folder;
    this.home = home;
    this.reference = reference;
  }

  void write(Parser parser) throws IOException {
    Files.createDirectories(folder);
    switch (parser) {
      case YAML -> records(false);
      case JSON -> records(true);
      case STIX -> json(reference.resolve("attack-enterprise-attribution.json"));
      case MISP -> misp();
      case EUREPOC -> eurepoc();
      case CFR -> cfr();
      case MSTIC -> mstic();
      case RDF -> rdf();
      case ARCHIVE -> archives();
      case HTML -> html();
      case PDF -> add(OnePage.PDF.getBytes(StandardCharsets.ISO_8859_1));
      case TEXT -> texts();
      case SPARQL -> queries();
      case LINK -> add("1.q1YqSy0qzszPU7JSUCouSSwpLVayUkorzUtOzEvOAQoAAA");
      case HEADER -> add("text/html,application/xhtml+xml,application/rdf+xml;q=0.9,*/*;q=0.8");
    }
  }

  private void add(byte[] seed) throws IOException {
    Files.write(folder.resolve("seed-" + ++count), seed);
  }

  private void add(String seed) throws IOException {
    add(seed.getBytes(StandardCharsets.UTF_8));
  }

  private void records(boolean asJson) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("src/test/resources/questions"))) {
      List<Path> records =
          files.filter(file -> file.toString().endsWith(".yaml")).sorted().limit(40).toList();
      for (Path file : records) {
        String text = Files.readString(file);
        add(asJson ? new YAMLMapper().readTree(text).toString() : text);
      }
    }
  }

  private void json(Path file) throws IOException {
    if (Files.exists(file)) {
      JsonNode root = JSON.readTree(file.toFile());
      shorten(root);
      add(root.toString());
    }
  }

  /** Leaves the first few of each list, and of a bundle of STIX the first few of each type. */
  private static void shorten(JsonNode node) {
    if (node instanceof ArrayNode list) {
      Map<String, Integer> kept = new HashMap<>();
      for (Iterator<JsonNode> items = list.elements(); items.hasNext(); ) {
        if (kept.merge(items.next().path("type").asText(), 1, Integer::sum) > RECORDS) {
          items.remove();
        }
      }
    }
    node.forEach(Seeds::shorten);
  }

  private void table(Path file) throws IOException {
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file)) {
        add(lines.limit(RECORDS).collect(Collectors.joining("\n", "", "\n")));
      }
    }
  }

  private void misp() throws IOException {
    json(reference.resolve("misp-threat-actor.json"));
    json(reference.resolve("misp-microsoft-activity-group.json"));
    json(reference.resolve("misp-state-responsibility.json"));
  }

  private void eurepoc() throws IOException {
    Path tables = home.resolve("src/test/resources/ingest/eurepoc");
    for (String name : List.of("attributions", "attributions-1.3", "incidents", "incidents-1.3")) {
      add(Files.readString(tables.resolve(name + ".csv")));
    }
    table(reference.resolve("EuRepoC_Attribution_dataset_1.1.csv"));
    table(reference.resolve("EuRepoC_Global_Database_1.1.csv"));
  }

  private void cfr() throws IOException {
    Path tables = home.resolve("src/test/resources/ingest/cfr");
    add(Files.readString(tables.resolve("export.csv")));
    add(Files.readString(tables.resolve("pages.csv")));
    table(reference.resolve("cfr-cyber-operations-incidents.csv"));
  }

  private void mstic() throws IOException {
    add(
        "[{\"Threat actor name\": \"Quiet Typhoon\", \"Origin/Threat\": \"China, Financially"
            + " motivated\", \"Other names\": \"Storm-1234, PAPER LANTERN\"}]");
    json(reference.resolve("mstic-mapping.json"));
  }

  private void rdf() throws IOException {
    String triple = "<https://example.org/a> <https://example.org/b> ";
    List<String> texts =
        List.of(
            "@prefix e: <https://example.org/> . e:a a e:B ; e:c [ e:d ( 1 2.0 'x'@en ) ] .",
            triple + "\"x\"^^<http://www.w3.org/2001/XMLSchema#date> .",
            triple + "_:c <https://example.org/g> .",
            "@prefix e: <https://example.org/> . e:g { e:a e:b \"\"\"x\"\"\" }",
            "{\"@context\": {\"e\": \"https://example.org/\"}, \"@id\": \"e:a\", \"e:b\": [1]}",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns:e=\"https://example.org/\"><e:B rdf:about=\"https://example.org/a\">"
                + "<e:c xml:lang=\"en\">x</e:c></e:B></rdf:RDF>",
            "<TriX xmlns=\"http://www.w3.org/2004/03/trix/trix-1/\"><graph><triple>"
                + "<uri>https://example.org/a</uri><uri>https://example.org/b</uri>"
                + "<plainLiteral>x</plainLiteral></triple></graph></TriX>",
            "@prefix e: <https://example.org/> . e:a e:b e:c .",
            "BRDF",
            "{\"https://example.org/a\": {\"https://example.org/b\":"
                + " [{\"type\": \"literal\", \"value\": \"x\"}]}}",
            "{\"@id\": \"https://example.org/a\", \"https://example.org/b\": \"x\"}\n");
    for (int syntax = 0; syntax < texts.size(); syntax++) {
      add((char) syntax + texts.get(syntax));
    }
  }

  private void archives() throws IOException {
    add(Packed.gzip(0, "[{\"Threat actor name\": \"A\", \"Origin/Threat\": \"China\"}]"));
    add(Packed.zip(2, "names.json", "[{\"Threat actor name\": \"A\", \"Other names\": \"B\"}]"));
    add(Packed.gzip(3, "Title,Date,Affiliations\nA,7/19/2031,B\n"));
    add(Packed.gzip(4, "<urn:a> <urn:b> <urn:c> ."));
  }

  private void html() throws IOException {
    String page =
        "<html lang=en><head><title>News</title><meta name=author content='A. Writer'>"
            + "<meta property='article:published_time' content='2031-05-03T10:00:00Z'>"
            + "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\":"
            + " \"2031-05-03\", \"publisher\": {\"name\": \"Example Times\"}}</script></head>"
            + "<body><nav>Home</nav><article><h1>News</h1><p>"
            + TEXT
            + "</p><blockquote>Said.</blockquote><table><tr><td>1</table></article></body></html>";
    add(page);
    add(
        page.replace("<head>", "<head><meta charset=windows-1251>")
            .getBytes(Charset.forName("windows-1251")));
  }

  private void texts() throws IOException {
    for (String charset :
        List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "ISO-8859-2", "UTF-32")) {
      add((TEXT + TEXT).getBytes(Charset.forName(charset)));
    }
  }

  private void queries() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("queries"))) {
      for (Path file :
          files.filter(one -> one.toString().endsWith(".rq")).sorted().limit(80).toList()) {
        add(Files.readString(file));
      }
    }
    add("CONSTRUCT {?s ?p ?o} WHERE {?s (<urn:a>|^<urn:b>)*/<urn:c>? ?o VALUES ?o {1 'x'@en}}");
    add("DESCRIBE <urn:x> FROM <urn:g> WHERE {SERVICE SILENT <urn:s> {?s ?p ?o}}");
  }
}
