package org.cyberattribution.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.ingest.ContentHash;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.store.Store;
import org.cyberattribution.store.Withheld;

/**
 * Writes a store's graphs as a new version of the dumps, if they differ from the latest. The files
 * are the same whenever the data is the same: sorted, without times of loading. A version shows
 * only when it is whole, so that nothing that fails replaces a good one.
 */
public final class Dumps {
  private static final String LICENCE = "CC-BY-4.0";
  private static final Set<String> OF_THE_STORE = Set.of("loads", "metadata", "dumps");

  private final Store store;
  private final Iris iris;
  private final boolean allowUnlicensed;

  /**
   * @param allowUnlicensed whether data sets are written whose licence does not allow to pass them
   *     on
   */
  public Dumps(Store store, Iris iris, boolean allowUnlicensed) {
    this.store = store;
    this.iris = iris;
    this.allowUnlicensed = allowUnlicensed;
  }

  /** Writes a version in the syntaxes given, or finds that the latest holds the same. */
  public Manifest write(List<DumpFormat> formats, DumpFolder folder) {
    if (store.isEmpty()) {
      throw new Failure.BadInput(
          "The store is empty, so there is nothing to export. Load data first: cag load data");
    }
    try {
      Files.createDirectories(folder.path());
      Path work = Files.createTempDirectory(folder.path(), ".export");
      try {
        return write(formats, folder, work);
      } finally {
        PathUtils.deleteDirectory(work);
      }
    } catch (IOException e) {
      throw new Failure.BadInput(
          "The folder '"
              + folder.path()
              + "' cannot be written: "
              + e
              + ". Choose another with --out.");
    }
  }

  private Manifest write(List<DumpFormat> formats, DumpFolder folder, Path work)
      throws IOException {
    SortedQuads all = SortedQuads.of(store, publicGraphs(), work);
    String content = ContentHash.of(all.byTriple());
    Optional<Manifest> latest = folder.latestManifest();
    if (latest.isPresent() && latest.get().content().equals(content)) {
      return latest.get();
    }
    Path version = Files.createDirectory(work.resolve("version"));
    DumpFiles files = new DumpFiles(version);
    scopes(all, formats, files);
    files.writeDatasets(all, iris.graph(""));
    Manifest manifest = manifest(content, latest, files.dumps(), folder);
    sums(manifest, version);
    manifest.write(version);
    folder.publish(version, manifest, patch(latest, manifest, folder, all, work));
    return manifest;
  }

  private Predicate<String> publicGraphs() {
    Set<String> hidden =
        OF_THE_STORE.stream().map(iris::graph).collect(Collectors.toCollection(TreeSet::new));
    if (!allowUnlicensed) {
      Txn.calculateRead(store.dataset(), () -> Withheld.graphs(store.dataset()))
          .forEach(graph -> hidden.add(graph.getURI()));
    }
    return graph -> !hidden.contains(graph);
  }

  private void scopes(SortedQuads all, List<DumpFormat> formats, DumpFiles files)
      throws IOException {
    Map<String, GraphKind> kinds = GraphKind.ofGraphs(store, iris);
    Map<String, SortedQuads> scopes = new LinkedHashMap<>();
    scopes.put("whole", all);
    for (GraphKind kind : GraphKind.values()) {
      scopes.put(kind.scope(), all.only(graph -> kind == kinds.get(graph), kind.scope()));
    }
    for (Map.Entry<String, SortedQuads> scope : scopes.entrySet()) {
      if (!scope.getValue().isEmpty()) {
        for (DumpFormat format : formats) {
          files.write(scope.getValue(), format, scope.getKey());
        }
      }
    }
  }

  private Manifest manifest(
      String content, Optional<Manifest> latest, List<Manifest.Dump> dumps, DumpFolder folder) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String digest = content.substring("sha256:".length());
    return new Manifest(
        folder.unused(today + "-" + digest.substring(0, 8)),
        today.toString(),
        content,
        LICENCE,
        GraphKind.notices(store, publicGraphs()),
        latest.map(Manifest::version).orElse(null),
        dumps);
  }

  private static void sums(Manifest manifest, Path folder) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("SHA256SUMS"))) {
      for (Manifest.Dump dump : manifest.dumps()) {
        out.append(dump.sha256()).append("  ").append(dump.file()).append('\n');
      }
    }
  }

  /** The changes since the version before, if that one was written as N-Quads. */
  private static Optional<Path> patch(
      Optional<Manifest> latest, Manifest manifest, DumpFolder folder, SortedQuads all, Path work)
      throws IOException {
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    String previous = latest.get().version();
    Path packed = folder.path().resolve(previous).resolve(DumpFiles.NAME + ".nq.gz");
    if (!Files.exists(packed)) {
      return Optional.empty();
    }
    Path before = work.resolve("before.nq");
    DumpFiles.unpack(packed, before);
    Path patch = work.resolve("patch.rdfp.gz");
    Patch.write(before, previous, all.byTriple(), manifest.version(), work, patch);
    return Optional.of(patch);
  }
}
