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
import org.apache.jena.sparql.util.IsoMatcher;
import org.cyberattribution.ingest.ContentHash;
import org.cyberattribution.load.Loading;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.rdf.Syntax;
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

/** Dumps of the curated data, read back by readers that did not write them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DumpsIT {
  private static final Iris IRIS = new Iris(Iris.PUBLISHED);
  private static final Map<Syntax, RDFFormat> FORMATS =
      Map.of(
          Syntax.NQUADS, RDFFormat.NQUADS,
          Syntax.TRIG, RDFFormat.TRIG,
          Syntax.TURTLE, RDFFormat.TURTLE,
          Syntax.JSONLD, RDFFormat.JSONLD,
          Syntax.RDFXML, RDFFormat.RDFXML);

  private Path folder;
  private final Map<Syntax, DatasetGraph> read = new LinkedHashMap<>();

  @BeforeAll
  void export(@TempDir Path temporary) {
    folder = temporary.resolve("dumps");
    try (Store store = loaded(temporary.resolve("store"))) {
      new Dumps(store, IRIS.graph("loads")).write(List.of(Syntax.values()), folder);
    }
    for (Syntax syntax : Syntax.values()) {
      read.put(syntax, RDFDataMgr.loadDatasetGraph(dump(syntax).toUri().toString()));
    }
  }

  private static Store loaded(Path path) {
    ProjectFiles project = ProjectFiles.at(Path.of(System.getProperty("cag.home", ".")));
    Store store = Store.open(path.resolve("store"));
    new Loading(project, IRIS, path).load(List.of(project.data()), store);
    return store;
  }

  private DatasetGraph data(Syntax syntax) {
    return Objects.requireNonNull(read.get(syntax));
  }

  private static RDFFormat format(Syntax syntax) {
    return Objects.requireNonNull(FORMATS.get(syntax));
  }

  private Path dump(Syntax syntax) {
    return folder.resolve("cyber-attribution." + syntax.extension());
  }

  @ParameterizedTest
  @EnumSource(
      value = Syntax.class,
      names = {"TRIG", "JSONLD"})
  void agreesInQuads(Syntax syntax) {
    assertThat(IsoMatcher.isomorphic(data(Syntax.NQUADS), data(syntax))).isTrue();
  }

  @Test
  void agreesInDistinctTriples() {
    assertThat(
            data(Syntax.TURTLE)
                .getDefaultGraph()
                .isIsomorphicWith(data(Syntax.RDFXML).getDefaultGraph()))
        .isTrue();
    assertThat(data(Syntax.TURTLE).getDefaultGraph().size())
        .isEqualTo(
            (int) data(Syntax.NQUADS).stream().map(quad -> quad.asTriple()).distinct().count());
  }

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void isReadByRdf4jWithTheCountOfTheManifest(Syntax syntax) throws IOException {
    try (InputStream in = Files.newInputStream(dump(syntax))) {
      Model model = Rio.parse(in, format(syntax));
      assertThat((long) model.size()).isEqualTo(manifest(syntax).get("statements").asLong());
      assertThat(model.contexts().stream().filter(graph -> graph != null).count() > 1)
          .isEqualTo(syntax.hasGraphs());
    }
  }

  @ParameterizedTest
  @EnumSource(value = Syntax.class, names = "JSONLD", mode = EnumSource.Mode.EXCLUDE)
  void isReadByRapper(Syntax syntax) throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/rapper")),
        "rapper (Debian: raptor2-utils) is not installed");
    String name = format(syntax).getName().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    Process process =
        new ProcessBuilder("rapper", "-c", "-i", name, dump(syntax).toString())
            .redirectErrorStream(true)
            .start();
    String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(messages).isZero();
    assertThat(messages).contains("returned " + manifest(syntax).get("statements").asLong() + " ");
  }

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void isNamedInTheManifestWithItsDigest(Syntax syntax) throws IOException {
    assertThat(ContentHash.of(dump(syntax)))
        .isEqualTo("sha256:" + manifest(syntax).get("sha256").asText());
    assertThat(Files.size(dump(syntax))).isEqualTo(manifest(syntax).get("bytes").asLong());
    assertThat(Files.readString(folder.resolve("SHA256SUMS")))
        .contains(manifest(syntax).get("sha256").asText() + "  " + dump(syntax).getFileName());
  }

  @Test
  void isSortedAndKnowsNoTimeOfLoading() throws IOException {
    List<String> lines = Files.readAllLines(dump(Syntax.NQUADS));

    assertThat(lines).isSorted().doesNotHaveDuplicates();
    assertThat(lines).noneMatch(line -> line.contains("endedAtTime"));
  }

  @Test
  void isTheSameWhenTheSameIsLoadedAgain(@TempDir Path other) throws IOException {
    try (Store store = loaded(other.resolve("store"))) {
      new Dumps(store, IRIS.graph("loads")).write(List.of(Syntax.values()), other.resolve("dumps"));
    }
    for (Syntax syntax : Syntax.values()) {
      assertThat(
              Files.mismatch(
                  dump(syntax), other.resolve("dumps").resolve(dump(syntax).getFileName())))
          .as("first byte in which the dumps in %s differ", syntax)
          .isEqualTo(-1);
    }
  }

  private JsonNode manifest(Syntax syntax) throws IOException {
    for (JsonNode dump :
        new ObjectMapper().readTree(folder.resolve("manifest.json").toFile()).get("dumps")) {
      if (dump.get("file").asText().equals(dump(syntax).getFileName().toString())) {
        return dump;
      }
    }
    throw new AssertionError("no " + syntax + " in the manifest");
  }
}
