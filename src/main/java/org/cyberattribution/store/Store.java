package org.cyberattribution.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.cyberattribution.failure.Failure;

/**
 * A TDB2 database whose default graph is the union of its named graphs. Data sets are replaced
 * whole: in one transaction, or, where there is much to load, by a new version of the database that
 * becomes current in one step.
 */
public final class Store implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final StoreDirectory directory;
  private DatasetGraph dataset;

  private Store(StoreDirectory directory, DatasetGraph dataset) {
    this.directory = directory;
    this.dataset = dataset;
  }

  /**
   * Opens a store, which is made where there is none.
   *
   * @throws Failure.Unavailable if another process has it open or it cannot be made
   */
  public static Store open(Path path) {
    StoreDirectory directory = new StoreDirectory(path);
    Store store = new Store(directory, connectCurrent(directory, path));
    directory.removeOthers();
    return store;
  }

  /**
   * Connects to the current version. Another command may hold the store for a moment, so that it is
   * worth a short wait, and may make another version current meanwhile.
   */
  private static DatasetGraph connectCurrent(StoreDirectory directory, Path shown) {
    Instant patience = Instant.now().plus(PATIENCE);
    while (true) {
      Path version = directory.current();
      try {
        DatasetGraph dataset = connect(version);
        if (directory.current().equals(version)) {
          return dataset;
        }
        TDBInternal.expel(dataset);
      } catch (DBOpEnvException e) {
        if (Instant.now().isAfter(patience)) {
          throw new Failure.Unavailable(
              "The store '"
                  + shown
                  + "' is in use by another process. Stop that one, or choose another with --store.");
        }
        pause();
      }
    }
  }

  private static DatasetGraph connect(Path version) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(version.toString()));
    dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
    return dataset;
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure.Unavailable("Interrupted while waiting for the store.");
    }
  }

  public DatasetGraph dataset() {
    return dataset;
  }

  public boolean isEmpty() {
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
    return Txn.calculateRead(dataset, () -> provenance.lastHashes(dataset));
  }

  /** The number of quads in each graph. */
  public Map<String, Long> sizes() {
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
    Txn.executeRead(dataset, () -> dataset.find().forEachRemaining(consumer));
  }

  /**
   * Replaces graphs by those of staged quads, all of them or, if anything fails or the process
   * dies, none.
   *
   * @param provenance where the load is recorded
   */
  public void replace(StagedQuads staged, Set<String> graphs, Provenance provenance) {
    Txn.executeWrite(
        dataset,
        () -> {
          graphs.forEach(graph -> dataset.removeGraph(NodeFactory.createURI(graph)));
          staged.forEach(graphs, dataset::add);
          provenance.record(graphs, Instant.now()).forEach(dataset::add);
        });
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
    Path version = directory.fresh();
    DatasetGraph fresh = connect(version);
    DatasetGraph unused = fresh;
    try {
      bulkLoad(fresh, staged, graphs, provenance);
      boolean fit = Txn.calculateRead(fresh, () -> check.test(fresh));
      if (fit) {
        directory.makeCurrent(version);
        unused = dataset;
        dataset = fresh;
      }
      return fit;
    } finally {
      TDBInternal.expel(unused);
      directory.removeOthers();
    }
  }

  private void bulkLoad(
      DatasetGraph fresh, StagedQuads staged, Set<String> graphs, Provenance provenance) {
    DataLoader loader = LoaderFactory.parallelLoader(fresh, (format, values) -> {});
    loader.startBulk();
    try {
      StreamRDF stream = loader.stream();
      stream.start();
      forEach(quad -> keep(quad, graphs).ifPresent(stream::quad));
      staged.forEach(graphs, stream::quad);
      provenance.record(graphs, Instant.now()).forEach(stream::quad);
      stream.finish();
      loader.finishBulk();
    } catch (RuntimeException e) {
      loader.finishException(e);
      throw e;
    }
  }

  private static Optional<Quad> keep(Quad quad, Collection<String> replaced) {
    return replaced.contains(quad.getGraph().getURI()) ? Optional.empty() : Optional.of(quad);
  }

  @Override
  public void close() {
    TDBInternal.expel(dataset);
  }
}
