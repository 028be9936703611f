package org.cyberattribution.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.store.Provenance;
import org.cyberattribution.store.StagedQuads;
import org.cyberattribution.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of dumps: whole or not there, never changed, with the way from one to the next. */
class DumpsTest {
  private static final String BASE = "https://example.org/kg/";
  private static final String ATT = "https://w3id.org/cyber-attribution/ontology#";
  private static final Iris IRIS = new Iris(BASE);

  @TempDir Path folder;
  private Store store;
  private DumpFolder dumps;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
    dumps = new DumpFolder(folder.resolve("dumps"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void keepsCuratedImportedAndInferredApart() throws IOException {
    load(
        described("own", "record") + thing("own", 1),
        described("catalogue", "misp") + thing("catalogue", 2),
        thing("inferred", 3));

    Manifest manifest = export();

    assertThat(read(manifest, "cyber-attribution-curated.nq.gz").stream()).hasSize(3);
    assertThat(read(manifest, "cyber-attribution-imported.trig").stream()).hasSize(3);
    assertThat(read(manifest, "cyber-attribution-inferred.jelly").stream()).hasSize(1);
    assertThat(read(manifest, "datasets/catalogue.nq.gz").stream()).hasSize(3);
    assertThat(read(manifest, "cyber-attribution.jsonld").stream()).hasSize(7);
    assertThat(manifest.notices()).hasSize(2).anyMatch(notice -> notice.contains("/own: A title"));
    assertThat(dumps.latest()).contains(manifest.version());
  }

  @Test
  void patchesOneVersionIntoTheNext() throws IOException {
    load(described("own", "record") + thing("own", 1) + thing("own", 2));
    Manifest first = export();
    load(described("own", "record") + thing("own", 2) + thing("own", 3));
    Manifest second = export();

    assertThat(second.previous()).isEqualTo(first.version());
    assertThat(first.version()).isNotEqualTo(second.version());
    DatasetGraph patched = DatasetGraphFactory.createTxnMem();
    read(first, "cyber-attribution.nq.gz").stream().forEach(patched::add);
    String file = first.version() + ".." + second.version() + ".rdfp.gz";
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(dumps.path().resolve("patches").resolve(file)))) {
      RDFPatchOps.applyChange(patched, RDFPatchOps.read(in));
    }
    assertThat(IsoMatcher.isomorphic(patched, read(second, "cyber-attribution.nq.gz"))).isTrue();
    assertThat(
            new ObjectMapper()
                .readTree(dumps.path().resolve("patches/index.json").toFile())
                .get("patches")
                .findValuesAsText("file"))
        .containsExactly(file);
  }

  @Test
  void publishesAgainWhatWasThereBeforeOnTheSameDay() throws IOException {
    load(described("own", "record") + thing("own", 1));
    Manifest first = export();
    load(described("own", "record") + thing("own", 2));
    Manifest second = export();
    load(described("own", "record") + thing("own", 1));

    Manifest again = export();

    assertThat(again.version()).isEqualTo(first.version() + "-2");
    assertThat(again.previous()).isEqualTo(second.version());
    assertThat(dumps.latest()).contains(again.version());
  }

  @Test
  void leavesAVersionAloneWhereNothingChanged() throws IOException {
    load(described("own", "record"));
    Manifest first = export();

    assertThat(export()).isEqualTo(first);
    assertThat(versions()).hasSize(1);
  }

  @Test
  void keepsTheLastGoodVersionOfAnEmptyStore() throws IOException {
    load(described("own", "record"));
    Manifest good = export();
    try (Store empty = Store.open(folder.resolve("empty"))) {
      assertThatThrownBy(
              () -> new Dumps(empty, IRIS, false).write(List.of(DumpFormat.NQUADS), dumps))
          .isInstanceOf(Failure.BadInput.class)
          .hasMessageContaining("nothing to export");
    }
    assertThat(dumps.latest()).contains(good.version());
  }

  @Test
  void keepsTheLastGoodVersionWhereAnExportFails() throws IOException {
    load(described("own", "record"));
    Manifest good = export();
    load(described("own", "record") + thing("own", 1));
    Path inTheWay = dumps.path().resolve("." + "latest");
    Files.createDirectories(inTheWay.resolve("full"));

    assertThatThrownBy(this::export).isInstanceOf(Failure.BadInput.class);

    assertThat(dumps.latest()).contains(good.version());
    assertThat(dumps.latestManifest()).contains(good);
  }

  @Test
  void leavesOutWhatMayNotBePassedOnUnlessToldOtherwise() throws IOException {
    String no = "\"false\"^^<http://www.w3.org/2001/XMLSchema#boolean>";
    load(
        described("own", "record"),
        described("closed", "misp")
            + "<"
            + BASE
            + "graph/closed> <"
            + ATT
            + "redistributable> "
            + no
            + " <"
            + BASE
            + "graph/closed> .\n");

    assertThat(read(export(), "cyber-attribution.nq.gz").stream()).hasSize(2);
    Manifest all = new Dumps(store, IRIS, true).write(List.of(DumpFormat.NQUADS), dumps);
    assertThat(read(all, "cyber-attribution.nq.gz").stream()).hasSize(5);
  }

  private Manifest export() {
    return new Dumps(store, IRIS, false).write(List.of(DumpFormat.values()), dumps);
  }

  private void load(String... quads) throws IOException {
    Path file = Files.writeString(folder.resolve("staged.nq"), String.join("", quads));
    List<String> graphs =
        Arrays.stream(new String[] {"own", "catalogue", "inferred", "closed"})
            .map(IRIS::graph)
            .toList();
    store.replace(
        new StagedQuads(file), java.util.Set.copyOf(graphs), new Provenance(IRIS.graph("loads")));
  }

  private static String described(String dataset, String reader) {
    String graph = "<" + IRIS.graph(dataset) + ">";
    return graph
        + " <"
        + ATT
        + "reader> \""
        + reader
        + "\" "
        + graph
        + " .\n"
        + graph
        + " <http://purl.org/dc/terms/title> \"A title\" "
        + graph
        + " .\n";
  }

  private static String thing(String dataset, int number) {
    return "<urn:a> <urn:p> \"" + number + "\" <" + IRIS.graph(dataset) + "> .\n";
  }

  private DatasetGraph read(Manifest manifest, String file) {
    return RDFDataMgr.loadDatasetGraph(
        dumps.path().resolve(manifest.version()).resolve(file).toUri().toString());
  }

  private List<Path> versions() throws IOException {
    try (Stream<Path> files = Files.list(dumps.path())) {
      return files.filter(file -> !Files.isSymbolicLink(file)).toList();
    }
  }
}
