package org.cyberattribution.store;

import static org.apache.jena.graph.NodeFactory.createLiteralString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs are replaced whole or not at all. */
class StoreTest {
  private static final String LOADS = "urn:loads";
  private static final Provenance PROVENANCE = new Provenance(LOADS);

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(store.isEmpty()).isTrue();
    assertThat(store.sizes()).isEmpty();
  }

  @Test
  void replacesAGraphWholeAndLeavesTheOthers() {
    load("<urn:a> <urn:p> 1 <urn:g> .\n<urn:a> <urn:p> 2 <urn:g> .\n<urn:b> <urn:p> 3 <urn:h> .");

    replace("<urn:a> <urn:p> 4 <urn:g> .", "urn:g");

    assertThat(content()).containsExactly("urn:g urn:a 4", "urn:h urn:b 3");
  }

  @Test
  void takesOfStagedQuadsTheGraphsAskedForOnly() {
    replace("<urn:a> <urn:p> 1 <urn:g> .\n<urn:b> <urn:p> 2 <urn:h> .", "urn:g");
    assertThat(content()).containsExactly("urn:g urn:a 1");
  }

  @Test
  void emptiesAGraphThatNothingWasStagedFor() {
    load("<urn:a> <urn:p> 1 <urn:g> .");
    replace("", "urn:g");
    assertThat(content()).isEmpty();
  }

  @Test
  void keepsTheOldWhereTheNewIsBroken() {
    load("<urn:a> <urn:p> 1 <urn:g> .");

    assertThatThrownBy(
            () -> replace("<urn:a> <urn:p> 2 <urn:g> .\n<urn:a> <urn:p> broken", "urn:g"))
        .isInstanceOf(RuntimeException.class);

    assertThat(content()).containsExactly("urn:g urn:a 1");
    replace("<urn:a> <urn:p> 3 <urn:g> .", "urn:g");
    assertThat(content()).containsExactly("urn:g urn:a 3");
  }

  @Test
  void keepsItsContentWhenOpenedAgain() {
    load("<urn:a> <urn:p> 1 <urn:g> .");
    store.close();
    open();
    assertThat(content()).containsExactly("urn:g urn:a 1");
  }

  @Test
  void answersFromTheUnionOfAllGraphs() {
    load("<urn:a> <urn:p> 1 <urn:g> .\n<urn:a> <urn:p> 2 <urn:h> .");
    boolean joined =
        Txn.calculateRead(
            store.dataset(),
            () ->
                QueryExec.dataset(store.dataset())
                    .query("ASK { <urn:a> <urn:p> '1' ; <urn:p> '2' }")
                    .ask());
    assertThat(joined).isTrue();
  }

  @Test
  void tellsWhenEachGraphWasLoaded() {
    Instant before = Instant.now();
    load("<urn:a> <urn:p> 1 <urn:g> .");
    String asked =
        "SELECT ?when { GRAPH <urn:loads> { ?load <http://www.w3.org/ns/prov#generated> <urn:g> ;"
            + " <http://www.w3.org/ns/prov#endedAtTime> ?when } }";
    List<String> times =
        Txn.calculateRead(
            store.dataset(),
            () ->
                QueryExec.dataset(store.dataset()).query(asked).select().materialize().stream()
                    .map(row -> row.get("when").getLiteralLexicalForm())
                    .toList());
    assertThat(times)
        .singleElement()
        .satisfies(
            time ->
                assertThat(Instant.parse(time))
                    .isBetween(before.minusMillis(1), Instant.now().plusMillis(1)));
  }

  @Test
  void countsQuadsAndTellsContentHashes() {
    load(
        "<urn:a> <urn:p> 1 <urn:g> .\n"
            + "<urn:g> <https://w3id.org/cyber-attribution/ontology#contentHash> \"sha256:1\" <urn:g> .");
    assertThat(store.sizes()).containsEntry("urn:g", 2L);
    assertThat(store.contentHashes()).containsOnly(Map.entry("urn:g", "sha256:1"));
  }

  @Test
  void replacesInBulkByANewVersionAndKeepsTheOtherGraphs() {
    load("<urn:a> <urn:p> 1 <urn:g> .\n<urn:b> <urn:p> 2 <urn:h> .");

    assertThat(replaceInBulk("<urn:a> <urn:p> 3 <urn:g> .\n<urn:c> <urn:p> 4 <urn:i> .", true))
        .isTrue();

    assertThat(content()).containsExactly("urn:g urn:a 3", "urn:h urn:b 2");
    assertThat(versions()).hasSize(1);
    store.close();
    open();
    assertThat(content()).containsExactly("urn:g urn:a 3", "urn:h urn:b 2");
    replace("<urn:a> <urn:p> 5 <urn:g> .", "urn:g");
    assertThat(content()).containsExactly("urn:g urn:a 5", "urn:h urn:b 2");
  }

  @Test
  void rebuildsWithWhatIsDerivedAnewAndKeepsTheOtherGraphs() {
    load("<urn:a> <urn:p> 1 <urn:g> .\n<urn:b> <urn:p> 2 <urn:h> .");
    replace("<urn:d> <urn:p> 1 <urn:derived> .", "urn:derived");

    rebuild(
        "<urn:a> <urn:p> 3 <urn:g> .\n<urn:b> <urn:p> 4 <urn:h> .",
        next -> {
          assertThat(next.find(Node.ANY, uri("urn:b"), Node.ANY, Node.ANY).next().getGraph())
              .isEqualTo(uri("urn:h"));
          next.add(uri("urn:derived"), uri("urn:d"), uri("urn:p"), createLiteralString("5"));
        });

    assertThat(content()).containsExactly("urn:derived urn:d 5", "urn:g urn:a 3", "urn:h urn:b 2");
    assertThat(store.sizes()).containsEntry(LOADS, 12L);
  }

  @Test
  void derivesAnewFromWhatIsAssertedAlone() {
    load("<urn:a> <urn:p> 1 <urn:g> .\n<urn:b> <urn:p> 2 <urn:h> .");
    replace("<urn:d> <urn:p> 1 <urn:derived> .\n<urn:d> <urn:p> 2 <urn:derived> .", "urn:derived");

    store.rederive(
        uri("urn:derived")::equals,
        next -> {
          assertThat(next.contains(uri("urn:derived"), Node.ANY, Node.ANY, Node.ANY)).isFalse();
          next.find(uri("urn:g"), Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(quad -> next.add(derived(quad.getObject())));
          next.add(derived(createLiteralString("new")));
        });

    assertThat(content())
        .containsExactly(
            "urn:derived urn:d 1", "urn:derived urn:d new", "urn:g urn:a 1", "urn:h urn:b 2");
  }

  @Test
  void keepsWhatWasDerivedWhereDerivingAnewFails() {
    replace("<urn:d> <urn:p> 1 <urn:derived> .", "urn:derived");

    assertThatThrownBy(
            () ->
                store.rederive(
                    uri("urn:derived")::equals,
                    next -> {
                      throw new IllegalStateException("no rule");
                    }))
        .hasMessage("no rule");

    assertThat(content()).containsExactly("urn:derived urn:d 1");
  }

  private static Quad derived(Node object) {
    return Quad.create(uri("urn:derived"), uri("urn:d"), uri("urn:p"), object);
  }

  @Test
  void keepsTheOldVersionWhereDerivingFails() {
    load("<urn:a> <urn:p> 1 <urn:g> .");

    assertThatThrownBy(
            () ->
                rebuild(
                    "<urn:a> <urn:p> 2 <urn:g> .",
                    next -> {
                      throw new IllegalStateException("no rule");
                    }))
        .hasStackTraceContaining("no rule");

    assertThat(content()).containsExactly("urn:g urn:a 1");
    assertThat(versions()).containsExactly("version-1");
  }

  @Test
  void keepsTheOldVersionWhereTheCheckFails() {
    load("<urn:a> <urn:p> 1 <urn:g> .");

    assertThat(replaceInBulk("<urn:a> <urn:p> 2 <urn:g> .", false)).isFalse();

    assertThat(content()).containsExactly("urn:g urn:a 1");
    assertThat(versions()).containsExactly("version-1");
    replace("<urn:a> <urn:p> 3 <urn:g> .", "urn:g");
    assertThat(content()).containsExactly("urn:g urn:a 3");
  }

  @Test
  void checksWhatIsInTheNewVersion() {
    load("<urn:b> <urn:p> 2 <urn:h> .");
    store.replaceInBulk(
        stage("<urn:a> <urn:p> 1 <urn:g> ."),
        Set.of("urn:g"),
        PROVENANCE,
        fresh -> {
          assertThat(fresh.stream().filter(quad -> !quad.getGraph().getURI().equals(LOADS)))
              .hasSize(2);
          return true;
        });
  }

  @Test
  void deletesAVersionThatOthersDeleteAtTheSameTime() throws IOException {
    for (int round = 0; round < 20; round++) {
      Path version = folder.resolve("version-" + round);
      Path database = Files.createDirectories(version.resolve("Data-0001"));
      for (int file = 0; file < 100; file++) {
        Files.createFile(database.resolve("file-" + file));
      }
      CompletableFuture<?>[] deletions =
          Stream.generate(() -> CompletableFuture.runAsync(() -> StoreDirectory.delete(version)))
              .limit(4)
              .toArray(CompletableFuture[]::new);

      CompletableFuture.allOf(deletions).join();

      assertThat(version).doesNotExist();
    }
  }

  @Test
  void keepsTheOldVersionWhereBulkLoadingFails() {
    load("<urn:a> <urn:p> 1 <urn:g> .");

    assertThatThrownBy(() -> replaceInBulk("<urn:a> <urn:p> 2 <urn:g> .\n<urn:a> broken", true))
        .isInstanceOf(RuntimeException.class);

    assertThat(content()).containsExactly("urn:g urn:a 1");
    assertThat(versions()).containsExactly("version-1");
    assertThat(replaceInBulk("<urn:a> <urn:p> 3 <urn:g> .", true)).isTrue();
    assertThat(content()).containsExactly("urn:g urn:a 3");
  }

  @Test
  void keepsTheOldVersionWhereTheCheckThrows() {
    load("<urn:a> <urn:p> 1 <urn:g> .");
    assertThatThrownBy(
            () ->
                store.replaceInBulk(
                    stage("<urn:a> <urn:p> 2 <urn:g> ."),
                    Set.of("urn:g"),
                    PROVENANCE,
                    fresh -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(content()).containsExactly("urn:g urn:a 1");
    assertThat(versions()).containsExactly("version-1");
  }

  @Test
  void passesOverAndRemovesVersionsLeftByAKilledProcess() throws IOException {
    load("<urn:a> <urn:p> 1 <urn:g> .");
    store.close();
    Path left = folder.resolve("store/version-7");
    Files.createDirectories(left.resolve("Data-0001"));
    Files.writeString(left.resolve("Data-0001/SPO.dat"), "half");
    Files.writeString(folder.resolve("store/current.next"), "version-7");

    open();

    assertThat(content()).containsExactly("urn:g urn:a 1");
    assertThat(versions()).containsExactly("version-1");
  }

  @Test
  void leavesFoldersAloneThatAreNoVersions() throws IOException {
    store.close();
    Files.createDirectories(folder.resolve("store/version-1.saved"));
    open();
    replaceInBulk("<urn:a> <urn:p> 1 <urn:g> .", true);
    assertThat(versions()).contains("version-1.saved").hasSize(2);
  }

  @Test
  void saysThatItsVersionIsGone() throws IOException {
    load("<urn:a> <urn:p> 1 <urn:g> .");
    store.close();
    Files.writeString(folder.resolve("store/current"), "version-9");
    assertThatThrownBy(this::open)
        .isInstanceOf(Failure.Unavailable.class)
        .hasMessageContaining("version-9")
        .hasMessageContaining("Restore a backup");
    Files.writeString(folder.resolve("store/current"), "version-1");
    open();
  }

  @Test
  void saysThatItsFolderIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOf(Failure.Unavailable.class)
        .hasMessageContaining("Choose another with --store");
  }

  @Test
  void readsAndLoadsWhileAnotherProcessHasTheStore() throws Exception {
    load("<urn:a> <urn:p> 1 <urn:g> .");
    store.close();
    Process holder = StoreHolder.start(folder.resolve("store"));
    try {
      open();
      assertThat(content()).containsExactly("urn:g urn:a 1");
      load("<urn:a> <urn:p> 2 <urn:g> .");
      assertThat(content()).containsExactly("urn:g urn:a 2");
      assertThat(versions()).hasSize(2);
    } finally {
      holder.getOutputStream().close();
      holder.waitFor();
    }
    store.close();
    open();
    assertThat(content()).containsExactly("urn:g urn:a 2");
    assertThat(versions()).hasSize(1);
  }

  @Test
  void losesNothingOfWhatAnotherProcessLoadedMeanwhile() throws Exception {
    load("<urn:a> <urn:p> 1 <urn:g> .");
    Process other = StoreHolder.load(folder.resolve("store"), stage("<urn:b> <urn:p> 2 <urn:h> ."));
    assertThat(other.waitFor()).isZero();

    replace("<urn:a> <urn:p> 3 <urn:g> .", "urn:g");

    assertThat(content()).containsExactly("urn:g urn:a 3", "urn:h urn:b 2");
  }

  @Test
  void recordsEveryLoadOfAGraphThatIsReplacedAgainAndAgain() {
    for (int count = 0; count < 3; count++) {
      replace("<urn:a> <urn:p> " + count + " <urn:g> .", "urn:g");
    }
    assertThat(store.sizes()).containsEntry("urn:g", 1L).containsEntry(LOADS, 9L);
  }

  private void load(String quads) {
    replace(quads, "urn:g", "urn:h");
  }

  private void replace(String quads, String... graphs) {
    store.replace(stage(quads), Set.of(graphs), PROVENANCE);
  }

  private void rebuild(String quads, Consumer<DatasetGraph> derive) {
    store.rebuild(stage(quads), Set.of("urn:g"), PROVENANCE, Set.of("urn:derived"), derive);
  }

  private static Node uri(String uri) {
    return NodeFactory.createURI(uri);
  }

  private boolean replaceInBulk(String quads, boolean fit) {
    return store.replaceInBulk(stage(quads), Set.of("urn:g"), PROVENANCE, fresh -> fit);
  }

  private StagedQuads stage(String quads) {
    try {
      String typed = quads.replaceAll(" ([0-9]) ", " \"$1\" ");
      return new StagedQuads(Files.writeString(folder.resolve("staged.nq"), typed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The quads as 'graph subject object', without the record of loads. */
  private SortedSet<String> content() {
    SortedSet<String> content = new TreeSet<>();
    store.forEach(
        quad -> {
          if (!quad.getGraph().getURI().equals(LOADS)) {
            content.add(text(quad));
          }
        });
    return content;
  }

  private static String text(Quad quad) {
    return quad.getGraph()
        + " "
        + quad.getSubject()
        + " "
        + quad.getObject().getLiteralLexicalForm();
  }

  private List<String> versions() {
    try (Stream<Path> children = Files.list(folder.resolve("store"))) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> name.startsWith("version-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
