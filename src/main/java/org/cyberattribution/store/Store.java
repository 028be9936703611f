package org.cyberattribution.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.StorageFailure;
import org.jspecify.annotations.Nullable;

/**
 * A TDB2 database whose default graph is the union of its named graphs. Data sets are replaced
 * whole: each load makes a new version of the database, which becomes current in one step, so that
 * whoever reads the old one is not disturbed.
 */
public final class Store implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final StoreDirectory directory;
  private @Nullable Open open;
  private Consumer<DatasetGraph> beforePublishing = data -> {};

  private Store(StoreDirectory directory) {
    this.directory = directory;
  }

  /**
   * One version, open.
   *
   * @param shows the version that was current when it was opened, if there was one
   * @param version that version, or a copy of it, since only one process can have one open
   */
  private record Open(Optional<Path> shows, Path version, DatasetGraph dataset) {
    boolean isCopy() {
      return !shows.equals(Optional.of(version));
    }
  }

  /**
   * Opens a store, which is made where there is none. It may be read and loaded into while a
   * service has it open.
   *
   * @throws Failure.Unavailable if it cannot be made
   */
  public static Store open(Path path) {
    Store store = new Store(new StoreDirectory(path));
    store.opened();
    store.directory.tidy();
    return store;
  }

  /** Has something done to each new version, within its transaction, before it becomes current. */
  public void beforePublishing(Consumer<DatasetGraph> step) {
    beforePublishing = step;
  }

  private Open opened() {
    if (open == null) {
      open = tryCurrent().orElseGet(this::copyOfCurrent);
    }
    return open;
  }

  /**
   * The current version itself, if no other process has it. Another may make a new version current
   * meanwhile, and remove this one.
   */
  private Optional<Open> tryCurrent() {
    Optional<Path> version = directory.current();
    while (version.isPresent() && directory.served().isEmpty()) {
      try {
        DatasetGraph dataset = connect(version.get());
        if (directory.current().equals(version)) {
          return Optional.of(new Open(version, version.get(), dataset));
        }
        TDBInternal.expel(dataset);
      } catch (DBOpEnvException e) {
        StorageFailure.in(e)
            .ifPresent(
                failure -> {
                  throw failure;
                });
        return Optional.empty();
      }
      version = directory.current();
    }
    return Optional.empty();
  }

  private Open copyOfCurrent() {
    try (StoreDirectory.Writing writing = directory.startWriting()) {
      return copyOfCurrent(writing);
    }
  }

  private Open copyOfCurrent(StoreDirectory.Writing writing) {
    Optional<Path> shows = directory.current();
    Path copy = writing.copyOfCurrent();
    return new Open(shows, copy, connect(copy));
  }

  static DatasetGraph connect(Path version) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(version.toString()));
    dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
    return dataset;
  }

  /** The data as it was when the store was opened or last loaded into. */
  public DatasetGraph dataset() {
    return opened().dataset();
  }

  public boolean isEmpty() {
    DatasetGraph dataset = dataset();
    return Txn.calculateRead(dataset, () -> !dataset.find().hasNext());
  }

  /** The content hashes of the data sets in the store, by their graphs. */
  public Map<String, String> contentHashes() {
    return ofDatasets(Provenance.CONTENT_HASH);
  }

  /** What the data sets in the store were read by, by their graphs. */
  public Map<String, String> readers() {
    return ofDatasets(Provenance.READER);
  }

  /** A text by which each data set describes itself in its graph. */
  private Map<String, String> ofDatasets(Node property) {
    DatasetGraph dataset = dataset();
    return Txn.calculateRead(
        dataset,
        () -> {
          Map<String, String> texts = new LinkedHashMap<>();
          Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
          quads.forEachRemaining(
              quad ->
                  texts.put(quad.getGraph().getURI(), quad.getObject().getLiteralLexicalForm()));
          return texts;
        });
  }

  /** The hashes of the quads that graphs were last loaded from, for those that have one. */
  public Map<String, String> loadedHashes(Provenance provenance) {
    DatasetGraph dataset = dataset();
    return Txn.calculateRead(dataset, () -> provenance.lastHashes(dataset));
  }

  /** The number of all quads, without a look at what they say. */
  public long size() {
    DatasetGraph dataset = dataset();
    return Txn.calculateRead(dataset, () -> Indexes.count(Indexes.of(dataset)[0]));
  }

  /** The number of quads in each graph. */
  public Map<String, Long> sizes() {
    DatasetGraph dataset = dataset();
    return Txn.calculateRead(
        dataset,
        () -> {
          Map<String, Long> sizes = new LinkedHashMap<>();
          dataset
              .listGraphNodes()
              .forEachRemaining(
                  graph ->
                      sizes.put(
                          graph.getURI(),
                          Iter.count(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY))));
          return sizes;
        });
  }

  /** Passes every quad to a consumer, within one read transaction. */
  public void forEach(Consumer<Quad> consumer) {
    DatasetGraph dataset = dataset();
    Txn.executeRead(dataset, () -> dataset.find().forEachRemaining(consumer));
  }

  /**
   * Replaces graphs by those of staged quads, all of them or, if anything fails or the process
   * dies, none.
   *
   * @param provenance where the load is recorded
   */
  public void replace(StagedQuads staged, Set<String> graphs, Provenance provenance) {
    replace(staged, graphs, provenance, (fresh, replacement) -> replacement.run());
  }

  /** What is done around a replacement, and in one transaction with it; it runs that once. */
  public interface Around {
    void run(DatasetGraph fresh, Runnable replacement);
  }

  /** Does the same with something around it, such as to derive what follows from the change. */
  public void replace(
      StagedQuads staged, Set<String> graphs, Provenance provenance, Around around) {
    change(fresh -> around.run(fresh, () -> put(fresh, staged, graphs, provenance)));
  }

  private static void put(
      DatasetGraph fresh, StagedQuads staged, Set<String> graphs, Provenance provenance) {
    graphs.forEach(graph -> fresh.removeGraph(NodeFactory.createURI(graph)));
    staged.forEach(graphs, fresh::add);
    provenance.record(graphs, fresh, Instant.now()).forEach(fresh::add);
  }

  private List<Quad> recorded(Set<String> graphs, Provenance provenance) {
    DatasetGraph current = dataset();
    return Txn.calculateRead(current, () -> provenance.record(graphs, current, Instant.now()));
  }

  /** Makes a new version with some change to the current one, all of it or none. */
  public void change(Consumer<DatasetGraph> change) {
    try (StoreDirectory.Writing writing = directory.startWriting()) {
      Path version = versionToChange(writing);
      DatasetGraph fresh = connect(version);
      try {
        Txn.executeWrite(
            fresh,
            () -> {
              change.accept(fresh);
              beforePublishing.accept(fresh);
            });
      } catch (RuntimeException e) {
        TDBInternal.expel(fresh);
        StoreDirectory.delete(version);
        throw e;
      }
      TDBInternal.expel(fresh);
      writing.makeCurrent(version);
      writing.removeUnused();
    }
    awaitService();
  }

  /** A version with what the current one holds, for this process alone. */
  private Path versionToChange(StoreDirectory.Writing writing) {
    Open before = open;
    closeVersion();
    if (before != null && before.isCopy()) {
      if (before.shows().equals(directory.current())) {
        return before.version();
      }
      StoreDirectory.delete(before.version());
    }
    return writing.copyOfCurrent();
  }

  /**
   * Does the same as {@link #replace} for very many quads: builds a new version with the bulk
   * loader, has it checked, and makes it current.
   *
   * @param check whether the new version is fit to serve
   * @return whether the new version is current now; if not, the old one still is
   */
  public boolean replaceInBulk(
      StagedQuads staged,
      Set<String> graphs,
      Provenance provenance,
      Predicate<DatasetGraph> check) {
    List<Quad> loads = recorded(graphs, provenance);
    return swap(quads -> forEachOfNext(graphs, staged, graphs, loads, quads), check);
  }

  /**
   * Builds the next version in memory and writes it in one go, all of it or none: faster than to
   * change the current one where most of it changes.
   *
   * @param staged of which the graphs given take the places of those there are
   * @param derived graphs to leave out, since they are derived anew
   * @param derive adds them
   */
  public void rebuild(
      StagedQuads staged,
      Set<String> graphs,
      Provenance provenance,
      Set<String> derived,
      Consumer<DatasetGraph> derive) {
    List<Quad> loads = recorded(graphs, provenance);
    Set<String> left = new HashSet<>(graphs);
    left.addAll(derived);
    DatasetGraph next = new MemoryQuads();
    swap(
        quads -> {
          if (next.isEmpty()) {
            forEachOfNext(left, staged, graphs, loads, next::add);
            derive.accept(next);
          }
          next.find().forEachRemaining(quads);
        },
        fresh -> true);
  }

  /**
   * Derives graphs anew in memory, from all others, and changes what differs, all of it or nothing.
   *
   * @param isDerived which graphs these are
   * @param derive adds them to the others, and leaves those as they are
   */
  public void rederive(Predicate<Node> isDerived, Consumer<DatasetGraph> derive) {
    change(fresh -> Rederivation.run(fresh, isDerived, derive));
  }

  /** Fills a new version and makes it current, if it is fit. */
  private boolean swap(Consumer<Consumer<Quad>> next, Predicate<DatasetGraph> check) {
    try (StoreDirectory.Writing writing = directory.startWriting()) {
      Path version = writing.fresh();
      showCurrent(writing);
      DatasetGraph fresh = connect(version);
      boolean fit = false;
      try {
        BulkLoad.fill(fresh, next);
        fit = Txn.calculateRead(fresh, () -> check.test(fresh));
        if (fit) {
          Txn.executeWrite(fresh, () -> beforePublishing.accept(fresh));
        }
      } finally {
        TDBInternal.expel(fresh);
        publishOrDelete(writing, version, fit);
      }
      if (!fit) {
        return false;
      }
    }
    awaitService();
    return true;
  }

  /** Another process may have made a new version since this one was opened. */
  private void showCurrent(StoreDirectory.Writing writing) {
    Optional<Path> current = directory.current();
    if (open == null || !open.shows().equals(current)) {
      close();
      open = tryCurrent().orElseGet(() -> copyOfCurrent(writing));
    }
  }

  private void publishOrDelete(StoreDirectory.Writing writing, Path version, boolean fit) {
    if (fit) {
      writing.makeCurrent(version);
      close();
      writing.removeUnused();
    } else {
      StoreDirectory.delete(version);
    }
  }

  /** What the next version consists of: what stays of this one, what is staged, and the loads. */
  private void forEachOfNext(
      Set<String> left,
      StagedQuads staged,
      Set<String> graphs,
      List<Quad> loads,
      Consumer<Quad> consumer) {
    forEachBut(left, consumer);
    staged.forEach(graphs, consumer);
    loads.forEach(consumer);
  }

  private void forEachBut(Set<String> left, Consumer<Quad> consumer) {
    forEach(
        quad -> {
          if (!left.contains(quad.getGraph().getURI())) {
            consumer.accept(quad);
          }
        });
  }

  /** Writes everything anew, without what replaced graphs left behind in the files. */
  public void compact() {
    swap(this::forEach, fresh -> true);
  }

  /**
   * Puts staged quads in the place of all that is there, as one new version.
   *
   * @param staged a backup's quads, its record of loads among them
   */
  public void restore(StagedQuads staged) {
    swap(staged::forEach, fresh -> true);
  }

  /** Whoever asks a running service after a load gets what was loaded. */
  private void awaitService() {
    long start = System.nanoTime();
    while (isServedOld() && System.nanoTime() - start < PATIENCE.toNanos()) {
      StoreDirectory.pause();
    }
  }

  private boolean isServedOld() {
    Optional<Path> served = directory.served();
    return served.isPresent() && !served.equals(directory.current());
  }

  private void closeVersion() {
    if (open != null) {
      TDBInternal.expel(open.dataset());
      open = null;
    }
  }

  @Override
  public void close() {
    Open before = open;
    closeVersion();
    if (before != null && before.isCopy()) {
      StoreDirectory.delete(before.version());
    }
  }
}
