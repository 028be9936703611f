package org.cyberattribution.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.cyberattribution.Product;
import org.cyberattribution.Program;
import org.cyberattribution.World;
import org.cyberattribution.ingest.ContentHash;
import org.cyberattribution.load.Loading;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.store.Store;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Dumps of some curated records, with the ontology, all lists and what is derived, read back by
 * readers that did not write them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DumpsIT {
  private static final Iris IRIS = new Iris(Iris.PUBLISHED);
  private static final Map<DumpFormat, RDFFormat> FORMATS =
      Map.of(
          DumpFormat.NQUADS, RDFFormat.NQUADS,
          DumpFormat.TRIG, RDFFormat.TRIG,
          DumpFormat.TURTLE, RDFFormat.TURTLE,
          DumpFormat.JSONLD, RDFFormat.JSONLD,
          DumpFormat.RDFXML, RDFFormat.RDFXML);

  private static final List<String> RECORDS =
      List.of("microsoft-exchange-2021.yaml", "albania-2022.yaml", "opcw-2018.yaml");

  private Path folder;
  private final Map<DumpFormat, DatasetGraph> read = new LinkedHashMap<>();

  @BeforeAll
  void export(@TempDir Path temporary) {
    Path statements = Product.HOME.resolve("data/statements");
    DumpFolder dumps =
        dumpsOfALoad(
            Product.HOME,
            RECORDS.stream().map(statements::resolve).toList(),
            temporary,
            DumpFormat.values());
    folder = dumps.path().resolve(dumps.latest().orElseThrow());
    for (DumpFormat syntax : DumpFormat.values()) {
      DatasetGraph quads = DatasetGraphFactory.createGeneral();
      RDFDataMgr.read(quads, dump(syntax).toUri().toString());
      read.put(syntax, quads);
    }
  }

  private DatasetGraph data(DumpFormat syntax) {
    return Objects.requireNonNull(read.get(syntax));
  }

  private static RDFFormat format(DumpFormat syntax) {
    return Objects.requireNonNull(FORMATS.get(syntax));
  }

  private Path dump(DumpFormat syntax) {
    return folder.resolve(
        "cyber-attribution." + syntax.extension() + (syntax == DumpFormat.NQUADS ? ".gz" : ""));
  }

  @ParameterizedTest
  @EnumSource(
      value = DumpFormat.class,
      names = {"TRIG", "JSONLD", "JELLY"})
  void agreesInQuads(DumpFormat syntax) {
    assertThat(IsoMatcher.isomorphic(data(DumpFormat.NQUADS), data(syntax))).isTrue();
  }

  @Test
  void agreesInDistinctTriples() {
    assertThat(
            data(DumpFormat.TURTLE)
                .getDefaultGraph()
                .isIsomorphicWith(data(DumpFormat.RDFXML).getDefaultGraph()))
        .isTrue();
    assertThat(data(DumpFormat.TURTLE).getDefaultGraph().size())
        .isEqualTo(
            (int) data(DumpFormat.NQUADS).stream().map(quad -> quad.asTriple()).distinct().count());
  }

  @ParameterizedTest
  @EnumSource(value = DumpFormat.class, names = "JELLY", mode = EnumSource.Mode.EXCLUDE)
  void isReadByRdf4jWithTheCountOfTheManifest(DumpFormat syntax) throws IOException {
    try (InputStream in = plain(dump(syntax))) {
      Model model = Rio.parse(in, format(syntax));
      assertThat((long) model.size()).isEqualTo(manifest(syntax).get("statements").asLong());
      assertThat(model.contexts().stream().filter(graph -> graph != null).count() > 1)
          .isEqualTo(format(syntax).supportsContexts());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DumpFormat.class,
      names = {"JSONLD", "JELLY", "NQUADS"},
      mode = EnumSource.Mode.EXCLUDE)
  void isReadByRapper(DumpFormat syntax) throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/rapper")),
        "rapper (Debian: raptor2-utils) is not installed");
    String name = format(syntax).getName().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    Program rapper = Program.run("rapper", "-c", "-i", name, dump(syntax).toString());

    assertThat(rapper.exitCode()).as(rapper.printed()).isZero();
    assertThat(rapper.printed())
        .contains("returned " + manifest(syntax).get("statements").asLong() + " ");
  }

  @ParameterizedTest
  @EnumSource(DumpFormat.class)
  void isNamedInTheManifestWithItsDigest(DumpFormat syntax) throws IOException {
    assertThat(ContentHash.of(dump(syntax)))
        .isEqualTo("sha256:" + manifest(syntax).get("sha256").asText());
    assertThat(Files.size(dump(syntax))).isEqualTo(manifest(syntax).get("bytes").asLong());
    assertThat(Files.readString(folder.resolve("SHA256SUMS")))
        .contains(manifest(syntax).get("sha256").asText() + "  " + dump(syntax).getFileName());
  }

  @Test
  void isSortedAndKnowsNoTimeOfLoading() throws IOException {
    List<String> lines;
    try (InputStream in = plain(dump(DumpFormat.NQUADS))) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    assertThat(lines).isSorted().doesNotHaveDuplicates();
    assertThat(lines).noneMatch(line -> line.contains("endedAtTime"));
  }

  @Test
  void isTheSameWhenTheSameIsLoadedAgain(@TempDir Path temporary) throws IOException {
    Path home = Product.smallHome(temporary, World.inWhichTheAlliance("acknowledges"));
    List<Path> data = List.of(home.resolve("data"));
    DumpFolder one = dumpsOfALoad(home, data, temporary.resolve("one"), DumpFormat.values());
    DumpFolder other = dumpsOfALoad(home, data, temporary.resolve("other"), DumpFormat.values());

    Manifest manifest = one.latestManifest().orElseThrow();
    assertThat(other.latestManifest()).contains(manifest);
    assertThat(manifest.dumps())
        .isNotEmpty()
        .allSatisfy(
            dump ->
                assertThat(Files.mismatch(file(one, dump), file(other, dump)))
                    .as("first byte in which %s differs", dump.file())
                    .isEqualTo(-1));
  }

  private static DumpFolder dumpsOfALoad(
      Path home, List<Path> data, Path folder, DumpFormat... formats) {
    ProjectFiles project = ProjectFiles.at(home);
    DumpFolder dumps = new DumpFolder(folder.resolve("dumps"));
    try (Store store = Store.open(folder.resolve("store"))) {
      new Loading(project, IRIS, folder).load(data, store);
      new Dumps(store, IRIS, false).write(List.of(formats), dumps);
    }
    return dumps;
  }

  private static Path file(DumpFolder dumps, Manifest.Dump dump) {
    return dumps.path().resolve(dumps.latest().orElseThrow()).resolve(dump.file());
  }

  @Test
  void keepsWhatIsCuratedApartAndEachDataSet() throws IOException {
    JsonNode dumps =
        new ObjectMapper().readTree(folder.resolve("manifest.json").toFile()).get("dumps");
    assertThat(dumps.findValuesAsText("scope")).contains("whole", "curated", "ontology", "states");
    for (JsonNode dump : dumps) {
      assertThat(Files.size(folder.resolve(dump.get("file").asText())))
          .isEqualTo(dump.get("bytes").asLong());
    }
  }

  private static InputStream plain(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new java.util.zip.GZIPInputStream(in) : in;
  }

  private JsonNode manifest(DumpFormat syntax) throws IOException {
    for (JsonNode dump :
        new ObjectMapper().readTree(folder.resolve("manifest.json").toFile()).get("dumps")) {
      if (dump.get("file").asText().equals(dump(syntax).getFileName().toString())) {
        return dump;
      }
    }
    throw new AssertionError("no " + syntax + " in the manifest");
  }
}
