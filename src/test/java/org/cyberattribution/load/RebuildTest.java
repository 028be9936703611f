package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.infer.Inference;
import org.cyberattribution.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is derived does not depend on whether it was derived in memory or in the store. */
class RebuildTest {
  private static final String DATA =
      "src/test/resources/questions/which-states-are-implicated-only-by-others-words/data.yaml";

  @TempDir Path folder;

  private final ProjectFiles project =
      new ProjectFiles(ProjectFolder.file("").toAbsolutePath(), List.of());

  @Test
  void derivesTheSameInMemoryAndInTheStore() {
    Inference inference = new Inference(project.rules(), project.policies(), Imported.IRIS);
    try (Store store = Store.open(folder.resolve("store"))) {
      new Loading(project, Imported.IRIS, folder).load(List.of(ProjectFolder.file(DATA)), store);
      Set<Quad> loaded = quads(store);
      int drawn = inference.everything(store, false).inferred();
      assertThat(drawn).isPositive();
      assertThat(quads(store)).isEqualTo(loaded);

      assertThat(inference.everything(store, true).inferred()).isEqualTo(drawn);

      assertThat(quads(store)).isEqualTo(loaded);
    }
  }

  private static Set<Quad> quads(Store store) {
    Set<Quad> quads = new HashSet<>();
    store.forEach(quads::add);
    return quads;
  }
}
