package org.cyberattribution.load;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cyberattribution.export.Metadata;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.infer.GraphData;
import org.cyberattribution.infer.Inference;
import org.cyberattribution.ingest.Progress;
import org.cyberattribution.query.Catalogue;
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
  private final Progress progress;

  public Loading(ProjectFiles project, Iris iris, Path storePath) {
    this(project, iris, storePath, Progress.UNSEEN);
  }

  public Loading(ProjectFiles project, Iris iris, Path storePath, Progress progress) {
    this.project = project;
    this.iris = iris;
    this.storePath = storePath;
    this.progress = progress;
  }

  /** Loads files of any kind, each by what it is. */
  public LoadReport load(List<Path> paths, Store store) {
    Findings findings = new Findings();
    return load(Inputs.recognised(paths, iris, progress, findings), store, findings);
  }

  /** Loads files of one format, by its word on the command line. */
  public LoadReport load(String format, List<Path> paths, Store store) {
    Findings findings = new Findings();
    return load(Inputs.of(format, paths, iris, progress, findings), store, findings);
  }

  private LoadReport load(Inputs inputs, Store store, Findings findings) {
    try (WorkFolder folder = WorkFolder.below(storePath)) {
      Staging.Staged staged = new Staging(project, iris, findings).stage(inputs, folder.path());
      leaveOthersAlone(staged, store.readers(), findings);
      Set<String> unchanged = unchanged(staged, store.loadedHashes(provenance()));
      Set<String> replaced = replace(staged, unchanged, store, findings);
      review(staged, folder.path());
      return report(staged, replaced, unchanged, findings);
    }
  }

  /** An import never takes the place of a data set that something else was read from. */
  private static void leaveOthersAlone(
      Staging.Staged staged, Map<String, String> readers, Findings findings) {
    staged
        .graphs()
        .entrySet()
        .removeIf(
            entry -> {
              Staging.Graph graph = entry.getValue();
              String reader = readers.getOrDefault(entry.getKey(), graph.dataset().reader());
              boolean another = graph.file() != null && !reader.equals(graph.dataset().reader());
              if (another) {
                findings.add(
                    Finding.refused(
                        Position.ofFile(String.valueOf(graph.file())),
                        "'"
                            + graph.dataset().id()
                            + "' is the id of a data set of the store that"
                            + " came from '"
                            + reader
                            + "'",
                        "Give the file another id in a description beside it."));
              }
              return another;
            });
  }

  /** The imports whose quads are just those that the store has of them. */
  private static Set<String> unchanged(Staging.Staged staged, Map<String, String> loaded) {
    Set<String> unchanged = new LinkedHashSet<>();
    staged
        .graphs()
        .forEach(
            (graph, entry) ->
                addIf(
                    entry.quadsHash() != null && entry.quadsHash().equals(loaded.get(graph)),
                    unchanged,
                    graph));
    return unchanged;
  }

  private Set<String> replace(
      Staging.Staged staged, Set<String> unchanged, Store store, Findings findings) {
    store.beforePublishing(metadata(project, iris)::renew);
    Set<String> graphs = toReplace(staged, store.contentHashes());
    graphs.removeAll(unchanged);
    if (graphs.isEmpty()) {
      return graphs;
    }
    Validation validation = new Validation(project, iris);
    Inference inference = new Inference(project.rules(), project.policies(), iris);
    long size = size(staged.quads());
    if (size > Math.max(BULK_BYTES, Memory.forShapes())) {
      return replaceInBulk(staged, store, graphs, inference, findings, false);
    }
    Staging.Staged kept = staged.kept();
    graphs.removeAll(validation.checkShapes(kept, graphs, findings));
    if (inference.startsAnew(store, graphs) && Memory.holds(store, size)) {
      store.rebuild(
          kept.quads(),
          graphs,
          provenance(staged),
          inference.derived(store),
          next -> inference.everything(new GraphData(next)));
      return graphs;
    }
    if (size > BULK_BYTES) {
      return replaceInBulk(staged, store, graphs, inference, findings, true);
    }
    store.replace(
        kept.quads(),
        graphs,
        provenance(staged),
        (fresh, replacement) -> inference.around(new GraphData(fresh), graphs, replacement));
    return graphs;
  }

  /** What a version of the store tells of itself. */
  public static Metadata metadata(ProjectFiles project, Iris iris) {
    return new Metadata(
        iris, Catalogue.load(project.queries()), project.queries().resolve("prefixes.ttl"));
  }

  /**
   * What is derived is left out of the new version before it is checked, since it heals misfits.
   *
   * @param isChecked whether what is staged was checked already
   */
  private Set<String> replaceInBulk(
      Staging.Staged staged,
      Store store,
      Set<String> graphs,
      Inference inference,
      Findings findings,
      boolean isChecked) {
    store.beforePublishing(
        fresh -> {
          inference.everything(new GraphData(fresh));
          metadata(project, iris).renew(fresh);
        });
    Set<String> withDerived = new LinkedHashSet<>(graphs);
    withDerived.addAll(inference.derived(store));
    boolean swapped =
        store.replaceInBulk(
            staged.quads(),
            withDerived,
            provenance(staged),
            fresh ->
                isChecked
                    || new Validation(project, iris)
                        .checkShapes(staged, fresh, graphs, findings)
                        .isEmpty());
    return swapped ? graphs : Set.of();
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
      review.replace(staged.review(), graphs, provenance(staged));
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

  private Provenance provenance(Staging.Staged staged) {
    Map<String, String> hashes = new LinkedHashMap<>();
    staged
        .graphs()
        .forEach(
            (graph, entry) -> {
              if (entry.quadsHash() != null) {
                hashes.put(graph, entry.quadsHash());
              }
            });
    return new Provenance(iris.graph("loads"), hashes);
  }

  private static long size(StagedQuads quads) {
    try {
      long size = 0;
      for (Path file : quads.files()) {
        size += Files.size(file);
      }
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LoadReport report(
      Staging.Staged staged, Set<String> replaced, Set<String> unchanged, Findings findings) {
    List<LoadReport.Loaded> loaded = new ArrayList<>();
    for (String graph : Sets.union(replaced, unchanged)) {
      Staging.Graph entry = Objects.requireNonNull(staged.graphs().get(graph));
      loaded.add(
          new LoadReport.Loaded(
              entry.dataset().id(),
              entry.claims(),
              entry.awaitingReview(),
              unchanged.contains(graph)));
    }
    return new LoadReport(loaded, findings.all(), findings.exitCode());
  }
}
