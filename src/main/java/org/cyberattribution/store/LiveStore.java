package org.cyberattribution.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.cyberattribution.failure.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store as a service reads it: many readers at once, each on the version that was current when it
 * began. When a load makes another version current, new readers get that one, and the old one is
 * closed and removed after its last reader.
 */
public final class LiveStore implements Versions, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStore.class);
  private static final long LOOK_EACH_MILLISECONDS = 100;

  private final StoreDirectory directory;
  private final Thread looking = new Thread(this::look, "store versions");
  private final @Nullable Consumer<DatasetGraph> toShow;
  private volatile Open current;
  private volatile boolean untidy;

  private LiveStore(
      StoreDirectory directory, @Nullable Consumer<DatasetGraph> toShow, Open current) {
    this.directory = directory;
    this.toShow = toShow;
    this.current = current;
  }

  /**
   * Opens a store that something was loaded into, and follows it from then on.
   *
   * @param toShow what is done to a copy of each version that has withheld graphs, after these were
   *     removed; null to show all
   * @throws Failure.Unavailable if another process has it open
   */
  public static LiveStore open(Path path, @Nullable Consumer<DatasetGraph> toShow) {
    StoreDirectory directory = new StoreDirectory(path);
    if (directory.served().isPresent()) {
      throw inUse(path);
    }
    try {
      LiveStore live = new LiveStore(directory, toShow, connect(directory, toShow));
      directory.announceServed(live.current.shows, live.current.version);
      directory.tidy();
      live.looking.setDaemon(true);
      live.looking.start();
      return live;
    } catch (DBOpEnvException e) {
      throw inUse(path);
    }
  }

  /** Whether a service that is alive has a store open. */
  public static boolean isServed(Path path) {
    return Files.isDirectory(path) && new StoreDirectory(path).served().isPresent();
  }

  private static Failure inUse(Path path) {
    return new Failure.Unavailable(
        "The store '"
            + path
            + "' is in use by another process. Stop that one, or choose another with --store.");
  }

  private static Open connect(StoreDirectory directory, @Nullable Consumer<DatasetGraph> toShow) {
    Path version = directory.current().orElseThrow(() -> nothing(directory));
    DatasetGraph dataset = Store.connect(version);
    if (toShow == null || Txn.calculateRead(dataset, () -> Withheld.graphs(dataset).isEmpty())) {
      return new Open(directory, version, version, dataset);
    }
    TDBInternal.expel(dataset);
    return withoutWithheld(directory, version, toShow);
  }

  /** A copy of a version, from which what may not be passed on is gone. */
  private static Open withoutWithheld(
      StoreDirectory directory, Path version, Consumer<DatasetGraph> toShow) {
    try (StoreDirectory.Writing writing = directory.startWriting()) {
      Path copy = writing.copyOf(version);
      DatasetGraph dataset = Store.connect(copy);
      Txn.executeWrite(
          dataset,
          () -> {
            Withheld.graphs(dataset).forEach(dataset::removeGraph);
            toShow.accept(dataset);
          });
      return new Open(directory, version, copy, dataset);
    }
  }

  private static Failure nothing(StoreDirectory directory) {
    return new Failure.BadInput(
        "The store '" + directory.root() + "' is empty. Load data first: cag load data");
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(LOOK_EACH_MILLISECONDS);
        tryToFollow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryToFollow() {
    try {
      follow();
    } catch (RuntimeException e) {
      LOG.warn("The store's new version cannot be opened yet, so the old one is served", e);
    }
  }

  /** Goes over to the version that is current now. */
  private void follow() {
    if (untidy) {
      untidy = !directory.tidy();
    }
    if (directory.current().filter(current.shows::equals).isPresent()) {
      return;
    }
    Open old = current;
    current = connect(directory, toShow);
    directory.announceServed(current.shows, current.version);
    old.release();
    untidy = true;
  }

  @Override
  public Reading read() {
    while (true) {
      Open open = current;
      if (open.hold()) {
        return new Reader(open);
      }
    }
  }

  @Override
  public void close() {
    looking.interrupt();
    directory.announceNotServed();
    current.release();
  }

  /** A version, open as long as it is current or somebody reads it. */
  private static final class Open {
    private final StoreDirectory directory;
    private final Path shows;
    private final Path version;
    private final DatasetGraph dataset;
    private final String identity;
    private final AtomicInteger holders = new AtomicInteger(1);

    Open(StoreDirectory directory, Path shows, Path version, DatasetGraph dataset) {
      this.directory = directory;
      this.shows = shows;
      this.version = version;
      this.dataset = dataset;
      this.identity = directory.identity(shows) + version.getFileName();
    }

    boolean hold() {
      return holders.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
      if (holders.decrementAndGet() == 0) {
        TDBInternal.expel(dataset);
        directory.tidy();
      }
    }
  }

  private static final class Reader implements Reading {
    private final Open open;
    private boolean closed;

    Reader(Open open) {
      this.open = open;
    }

    @Override
    public DatasetGraph dataset() {
      return open.dataset;
    }

    @Override
    public String version() {
      return open.identity;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        open.release();
      }
    }
  }
}
