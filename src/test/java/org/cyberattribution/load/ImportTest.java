package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are imported as which data sets, and what keeps them out. */
class ImportTest {
  private static final String MAP =
      """
      [{"Threat actor name": "Quiet Typhoon", "Origin/Threat": "Examplestan", "Other names": "X"}]
      """;
  private static final String CLUSTER =
      """
      {"name": "Herons", "source": "Example Institute", "type": "threat-actor", "uuid": "u",
       "values": [{"value": "A", "uuid": "u1"}]}
      """;
  private static final String ANY_COUNT =
      "counts: {parties: {least: 1}, alias-claims: {least: 1}, statements: {least: 1}}\n";

  @TempDir Path folder;

  @Test
  void recognisesEachFileOfAFolderByWhatItStartsWith() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    Files.writeString(files.resolve("map.json"), MAP);
    Files.writeString(files.resolve("map.json.dataset.yaml"), ANY_COUNT);
    Files.writeString(files.resolve("cluster.json"), CLUSTER);
    Files.writeString(files.resolve("records.json"), "{\"id\": \"own-records\"}");
    Files.writeString(files.resolve("README.md"), "Not data.");
    Files.writeString(files.resolve("removals.yaml"), "removals: []");

    Imported imported = Imported.of(folder, files);

    assertThat(imported.datasets())
        .containsExactly("own-records", "misp-threat-actor-u", "mstic-naming-map");
    assertThat(imported.problems()).isEmpty();
  }

  @Test
  void readsCompressedFilesAndMembersOfArchives() throws IOException {
    Path gzip = folder.resolve("map.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(MAP.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("map.json.gz.dataset.yaml"), ANY_COUNT);
    Path zip = folder.resolve("clusters.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String uuid : List.of("one", "two")) {
        out.putNextEntry(new ZipEntry(uuid + ".json"));
        out.write(CLUSTER.replace("\"u\"", '"' + uuid + '"').getBytes(StandardCharsets.UTF_8));
      }
      out.putNextEntry(new ZipEntry("notes.txt"));
      out.write("Not data.".getBytes(StandardCharsets.UTF_8));
    }

    Imported imported = Imported.of(folder, gzip, zip);

    assertThat(imported.datasets())
        .containsExactly("mstic-naming-map", "misp-threat-actor-one", "misp-threat-actor-two");
    assertThat(imported.findings().all())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.file()).endsWith("clusters.zip!notes.txt");
              assertThat(finding.problem()).isEqualTo("the file is in no format that can be read");
            });
  }

  @Test
  void refusesAFileThatIsNotOfTheFormatAskedFor() throws IOException {
    Path file = Files.writeString(folder.resolve("cluster.json"), CLUSTER);
    try (Store store = Store.open(folder.resolve("store"))) {
      Loading loading =
          new Loading(Imported.world(folder), Imported.IRIS, folder.resolve("review"));
      LoadReport report = loading.load("mstic", List.of(file), store);

      assertThat(report.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(report.findings())
          .extracting(Finding::problem)
          .containsExactly("the file does not look like mstic");
      assertThatThrownBy(() -> loading.load("atlantis", List.of(file), store))
          .isInstanceOf(Failure.Usage.class)
          .hasMessageContaining("misp, mstic");
    }
  }

  @Test
  void describesTheDataSetByWhatIsKnownOfIt() throws IOException {
    Imported imported = map(ANY_COUNT);

    assertThat(
            imported.rows(
                """
                SELECT ?t ?p ?l ?r ?u ?reader {
                  ?d a att:Dataset ; dcterms:title ?t ; dcterms:publisher/rdfs:label ?p ;
                    dcterms:license ?l ; att:redistributable ?r ; dcterms:source ?u ;
                    att:reader ?reader }
                """))
        .containsExactly(
            "Microsoft's threat actor naming map | Microsoft | http://spdx.org/licenses/CC-BY-4.0 |"
                + " true |"
                + " https://raw.githubusercontent.com/microsoft/mstic/master/PublicFeeds/ThreatActorNaming/MicrosoftMapping.json"
                + " | mstic");
  }

  @Test
  void takesTheDayOfRetrievalOnlyForTheVeryFileRetrieved() throws IOException {
    Path file = folder.resolve("map.json");
    Files.writeString(file, MAP);
    Files.setLastModifiedTime(
        file,
        java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2031-02-03T04:05:06Z")));

    assertThat(map(ANY_COUNT).rows("SELECT ?d { ?s a att:Dataset ; att:retrievedOn ?d }"))
        .as("the file is another than the one described")
        .containsExactly("2031-02-03");
  }

  @Test
  void letsAUserDescribeAFile() throws IOException {
    Imported imported =
        map(
            ANY_COUNT
                + """
                id: our-map
                title: Our map
                publisher: Example Institute
                licence: https://example.org/terms
                redistributable: false
                retrieved: 2031-06-01
                """);

    assertThat(
            imported.rows(
                """
                SELECT ?d ?t ?p ?l ?r ?day {
                  ?d a att:Dataset ; dcterms:title ?t ; dcterms:publisher/rdfs:label ?p ;
                    dcterms:license ?l ; att:redistributable ?r }
                """))
        .containsExactly(
            "graph/our-map | Our map | Example Institute | https://example.org/terms | false | ");
    assertThat(imported.quads()).contains("\"2031-06-01\"");
    assertThat(imported.shapeFindings()).isEmpty();
  }

  @Test
  void refusesADescriptionThatBreaksItsSchema() throws IOException {
    assertThat(map("license: CC0-1.0\n").problems())
        .singleElement()
        .asString()
        .contains("no such key as 'license'");
    assertThat(map("retrieved: 2031-02-30\n").problems()).containsExactly("no such day");
    assertThat(map("retrieved: [").problems())
        .singleElement()
        .asString()
        .startsWith("not well-formed");
  }

  @Test
  void loadsNothingOfAFileWhoseCountsAreOutOfBounds() throws IOException {
    Path file = Files.writeString(folder.resolve("map.json"), MAP);
    Path sidecar = folder.resolve("map.json.dataset.yaml");
    Files.writeString(sidecar, ANY_COUNT);
    try (Store store = Store.open(folder.resolve("store"))) {
      Loading loading =
          new Loading(Imported.world(folder), Imported.IRIS, folder.resolve("review"));
      assertThat(loading.load(List.of(file), store).exitCode()).isEqualTo(ExitCode.DONE);
      var before = store.sizes();
      Files.writeString(file, "[" + MAP.strip().substring(1).replace("]", ", ") + entry("Y") + "]");
      Files.writeString(sidecar, "counts: {parties: {least: 1, most: 1}}\n");

      LoadReport report = loading.load(List.of(file), store);

      assertThat(report.exitCode()).isEqualTo(ExitCode.INVALID_DATA);
      assertThat(report.findings())
          .extracting(Finding::problem)
          .contains(
              "'mstic-naming-map' has 2 records of the kind 'parties', where its description expects"
                  + " at least 1 and at most 1");
      assertThat(store.sizes()).isEqualTo(before);
    }
  }

  private static String entry(String name) {
    return "{\"Threat actor name\": \"%s\", \"Origin/Threat\": \"\", \"Other names\": \"\"}"
        .formatted(name);
  }

  @Test
  void loadsNothingOfAFileThatIsCutOff() throws IOException {
    Path file =
        Files.writeString(folder.resolve("map.json"), MAP.strip().replace("}]", "}, {\"Threat"));
    Files.writeString(folder.resolve("map.json.dataset.yaml"), ANY_COUNT);

    Imported imported = Imported.of(folder, file);

    assertThat(imported.datasets()).isEmpty();
    assertThat(imported.quads()).doesNotContain("Quiet Typhoon");
    assertThat(imported.findings().all())
        .singleElement()
        .satisfies(finding -> assertThat(finding.place()).endsWith("map.json:1:102"));
  }

  @Test
  void loadsNothingOfAnArchiveThatIsCutOff() throws IOException {
    Path gzip = folder.resolve("map.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(("[" + (entry("A") + ",").repeat(2000)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(gzip);
    Files.write(gzip, java.util.Arrays.copyOf(bytes, bytes.length - 20));

    Imported imported = Imported.of(folder, gzip);

    assertThat(imported.datasets()).isEmpty();
    assertThat(imported.problems())
        .contains("the file cannot be read: Unexpected end of ZLIB input stream");
  }

  @Test
  void changesNothingWhenAFileIsImportedAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("map.json"), MAP);
    Files.writeString(folder.resolve("map.json.dataset.yaml"), ANY_COUNT);
    try (Store store = Store.open(folder.resolve("store"))) {
      Loading loading =
          new Loading(Imported.world(folder), Imported.IRIS, folder.resolve("review"));
      LoadReport first = loading.load(List.of(file), store);
      var before = store.sizes();

      LoadReport second = loading.load(List.of(file), store);

      assertThat(first.unchanged()).isZero();
      assertThat(second.loaded())
          .containsExactly(new LoadReport.Loaded("mstic-naming-map", 3, 0, true));
      assertThat(store.sizes()).as("with the graph of loads").isEqualTo(before);

      Files.writeString(file, MAP.replace("\"X\"", "\"Y\""));
      assertThat(loading.load(List.of(file), store).unchanged()).isZero();
    }
    assertThat(Imported.of(folder, file).quads()).isEqualTo(Imported.of(folder, file).quads());
  }

  @Test
  void refusesASecondFileOfOneDataSetAndTheNamesOfTheProgramsGraphs() throws IOException {
    Path one = Files.writeString(folder.resolve("one.json"), CLUSTER);
    Path two = Files.writeString(folder.resolve("two.json"), CLUSTER);
    Path three = Files.writeString(folder.resolve("three.json"), CLUSTER);
    Files.writeString(folder.resolve("three.json.dataset.yaml"), "id: ontology\n");
    Path four = Files.writeString(folder.resolve("four.json"), CLUSTER);
    Files.writeString(folder.resolve("four.json.dataset.yaml"), "id: world\n");

    Imported imported = Imported.of(folder, one, two, three, four);

    assertThat(imported.datasets()).containsExactly("misp-threat-actor-u");
    assertThat(imported.problems(Finding.Kind.REFUSED))
        .containsExactly(
            "'misp-threat-actor-u' is the id of another data set of this load",
            "'ontology' is the id of another data set of this load",
            "'world' is the id of another data set of this load");
  }

  @Test
  void neverTakesThePlaceOfADataSetOfTheProject() throws IOException {
    Path records = Files.writeString(folder.resolve("curated.yaml"), "id: curated\n");
    Path file = Files.writeString(folder.resolve("cluster.json"), CLUSTER);
    Files.writeString(folder.resolve("cluster.json.dataset.yaml"), "id: curated\n");
    try (Store store = Store.open(folder.resolve("store"))) {
      Loading loading =
          new Loading(Imported.world(folder), Imported.IRIS, folder.resolve("review"));
      loading.load(List.of(records), store);
      var before = store.sizes();

      LoadReport report = loading.load(List.of(file), store);

      assertThat(report.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(report.findings())
          .extracting(Finding::problem)
          .contains("'curated' is the id of a data set of the store that came from 'record'");
      assertThat(store.sizes()).isEqualTo(before);
    }
  }

  @Test
  void listsFindingsOnceWithTheirCount() throws IOException {
    StringBuilder entries = new StringBuilder();
    for (int number = 0; number < 1000; number++) {
      entries.append(number == 0 ? "" : ",").append("{\"uuid\": \"u").append(number).append("\"}");
    }
    Path file =
        Files.writeString(
            folder.resolve("cluster.json"),
            CLUSTER
                .replace("{\"value\": \"A\", \"uuid\": \"u1\"}", "{\"value\": \"A\"}," + entries)
                .replace("{\"value\": \"A\"}", "{\"value\": \"A\", \"uuid\": \"a\"}"));

    Imported imported = Imported.of(folder, file);

    assertThat(imported.problems(Finding.Kind.REFUSED))
        .containsExactly("an entry has no value (1000 times, first here)");
  }

  private Imported map(String description) throws IOException {
    Path file = folder.resolve("map.json");
    if (!Files.exists(file)) {
      Files.writeString(file, MAP);
    }
    Files.writeString(folder.resolve("map.json.dataset.yaml"), description);
    return Imported.of(folder, file);
  }
}
