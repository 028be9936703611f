package org.cyberattribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.store.Versions.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers keep the version that they began with, while another process loads a new one. */
class LiveStoreTest {
  @TempDir Path folder;
  private LiveStore live;

  @BeforeEach
  void open() throws IOException {
    try (Store store = Store.open(folder.resolve("store"))) {
      store.replace(
          staged("<urn:a> <urn:p> '1' <urn:h> ."), Set.of("urn:h"), new Provenance("urn:loads"));
    }
    live = LiveStore.open(folder.resolve("store"), null);
  }

  @AfterEach
  void close() {
    live.close();
  }

  @Test
  void showsAReaderOneVersionAndTheNextReaderTheNewOne() throws Exception {
    try (Reading before = live.read()) {
      loadElsewhere("<urn:a> <urn:p> '2' <urn:h> .");

      try (Reading after = live.read()) {
        assertThat(objects(before)).containsExactly("1");
        assertThat(objects(after)).containsExactly("2");
        assertThat(after.version()).isNotEqualTo(before.version());
      }
      assertThat(versions()).hasSize(2);
    }
  }

  @Test
  void removesTheOldVersionAfterItsLastReader() throws Exception {
    Reading before = live.read();
    loadElsewhere("<urn:a> <urn:p> '2' <urn:h> .");
    before.close();
    before.close();

    await(() -> versions().size() == 1);
    try (Reading after = live.read()) {
      assertThat(objects(after)).containsExactly("2");
    }
  }

  @Test
  void leavesOutWhatMayNotBePassedOn() throws Exception {
    live.close();
    String unlicensed =
        "<urn:h> <https://w3id.org/cyber-attribution/ontology#redistributable>"
            + " 'false'^^<http://www.w3.org/2001/XMLSchema#boolean> <urn:h> .\n";
    try (Store store = Store.open(folder.resolve("store"))) {
      store.replace(
          staged(unlicensed.replace("'", "\"") + "<urn:a> <urn:p> \"1\" <urn:i> ."),
          Set.of("urn:h", "urn:i"),
          new Provenance("urn:loads"));
    }
    live = LiveStore.open(folder.resolve("store"), data -> {});
    try (Reading reading = live.read()) {
      assertThat(objects(reading)).isEmpty();
      assertThat(Txn.calculateRead(reading.dataset(), () -> reading.dataset().stream().count()))
          .isGreaterThan(1);
    }
    live.close();
    live = LiveStore.open(folder.resolve("store"), null);
    try (Reading reading = live.read()) {
      assertThat(objects(reading)).hasSize(1);
    }
  }

  @Test
  void saysThatThereIsNothingToServe() {
    assertThatThrownBy(() -> LiveStore.open(folder.resolve("nothing"), null))
        .isInstanceOf(Failure.BadInput.class)
        .hasMessageContaining("cag load data");
  }

  @Test
  void refusesAStoreThatAnotherProcessHas() throws Exception {
    live.close();
    Process holder = StoreHolder.start(folder.resolve("store"));
    try {
      assertThatThrownBy(() -> LiveStore.open(folder.resolve("store"), null))
          .isInstanceOf(Failure.Unavailable.class)
          .hasMessageContaining("is in use by another process");
    } finally {
      holder.getOutputStream().close();
      holder.waitFor();
    }
  }

  private StagedQuads staged(String quads) throws IOException {
    return new StagedQuads(Files.writeString(folder.resolve("staged.nq"), quads));
  }

  /** When the other process is done, this one serves what it loaded. */
  private void loadElsewhere(String quads) throws IOException, InterruptedException {
    assertThat(StoreHolder.load(folder.resolve("store"), staged(quads)).waitFor()).isZero();
  }

  private static List<String> objects(Reading reading) {
    return Txn.calculateRead(
        reading.dataset(),
        () ->
            reading.dataset().stream()
                .filter(quad -> quad.getGraph().getURI().equals("urn:h"))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList());
  }

  private List<Path> versions() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("store"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("version-")).toList();
    }
  }

  /** What must become true within some seconds. */
  interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException, InterruptedException {
    Instant patience = Instant.now().plus(Duration.ofSeconds(10));
    while (!condition.holds()) {
      assertThat(Instant.now()).isBefore(patience);
      Thread.sleep(20);
    }
  }
}
