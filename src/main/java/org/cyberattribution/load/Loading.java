package org.cyberattribution.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.review.Candidates;
import org.cyberattribution.store.Provenance;
import org.cyberattribution.store.StagedQuads;
import org.cyberattribution.store.Store;

/**
 * Loads files into a store. A data set that breaks a shape keeps its last good version, and so does
 * everything if the process dies. The ontology and the authority lists are loaded along wherever
 * the store's differ from the project's.
 */
public final class Loading {
  private static final long BULK_BYTES = 256L << 20;

  private final ProjectFiles project;
  private final Iris iris;
  private final Path storePath;

  public Loading(ProjectFiles project, Iris iris, Path storePath) {
    this.project = project;
    this.iris = iris;
    this.storePath = storePath;
  }

  public LoadReport load(List<Path> paths, Store store) {
    Findings findings = new Findings();
    Path folder = Staging.temporaryFolder();
    try {
      Staging.Staged staged = new Staging(project, iris, findings).stage(paths, folder);
      Set<String> replaced = replace(staged, store, findings);
      review(staged, folder);
      return report(staged, replaced, findings);
    } finally {
      Validation.deleteFolder(folder);
    }
  }

  private Set<String> replace(Staging.Staged staged, Store store, Findings findings) {
    Set<String> graphs = toReplace(staged, store.contentHashes());
    Validation validation = new Validation(project, iris);
    if (size(staged.quads()) > BULK_BYTES) {
      boolean swapped =
          store.replaceInBulk(
              staged.quads(),
              graphs,
              provenance(),
              fresh -> validation.checkShapes(staged, fresh, graphs, findings).isEmpty());
      return swapped ? graphs : Set.of();
    }
    DatasetGraph data = Validation.inMemory(staged);
    graphs.removeAll(validation.checkShapes(staged, data, graphs, findings));
    store.replace(staged.quads(), graphs, provenance());
    return graphs;
  }

  /** What the user asked for, and of the rest what the store has not, or has in another form. */
  private static Set<String> toReplace(Staging.Staged staged, Map<String, String> stored) {
    Set<String> graphs = new LinkedHashSet<>();
    staged
        .graphs()
        .forEach(
            (graph, entry) -> {
              if (entry.requested()
                  || !Objects.equals(entry.dataset().contentHash(), stored.get(graph))) {
                graphs.add(graph);
              }
            });
    return graphs;
  }

  /**
   * Puts the unchecked claims of the data sets asked for into the review data set, in place of
   * earlier ones.
   */
  private void review(Staging.Staged staged, Path folder) {
    Path path = storePath.resolve("review");
    boolean anything =
        staged.graphs().values().stream().anyMatch(graph -> graph.awaitingReview() > 0);
    if (!anything && !Files.exists(path)) {
      return;
    }
    Set<String> graphs = new LinkedHashSet<>();
    staged.graphs().forEach((graph, entry) -> addIf(entry.requested(), graphs, graph));
    try (Store review = Store.open(path)) {
      review.replace(staged.review(), graphs, provenance());
    }
    Candidates candidates = Candidates.of(storePath);
    staged.graphs().values().stream()
        .filter(Staging.Graph::requested)
        .map(graph -> graph.dataset().id())
        .forEach(dataset -> candidates.replace(dataset, Staging.records(folder)));
  }

  private static void addIf(boolean condition, Set<String> set, String element) {
    if (condition) {
      set.add(element);
    }
  }

  private Provenance provenance() {
    return new Provenance(iris.graph("loads"));
  }

  private static long size(StagedQuads quads) {
    try {
      return Files.size(quads.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LoadReport report(Staging.Staged staged, Set<String> replaced, Findings findings) {
    List<LoadReport.Loaded> loaded = new ArrayList<>();
    for (String graph : replaced) {
      Staging.Graph entry = Objects.requireNonNull(staged.graphs().get(graph));
      loaded.add(
          new LoadReport.Loaded(entry.dataset().id(), entry.claims(), entry.awaitingReview()));
    }
    return new LoadReport(loaded, findings.all(), findings.exitCode());
  }
}
