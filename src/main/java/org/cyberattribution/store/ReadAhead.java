package org.cyberattribution.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** Reads a version on another core while what was read is being put to use; memory must hold it. */
final class ReadAhead {
  private static final int BATCH = 10_000;

  private ReadAhead() {}

  /** Passes on every committed quad, in the caller's thread. */
  static void forEach(DatasetGraph version, Consumer<Quad> consumer) {
    BlockingQueue<List<Quad>> batches = new LinkedBlockingQueue<>();
    CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> read(version, batches));
    try {
      List<Quad> batch = batches.take();
      while (!batch.isEmpty()) {
        batch.forEach(consumer);
        batch = batches.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the store was read", e);
    } finally {
      reading.join();
    }
  }

  /** An empty batch comes last, also where reading fails. */
  private static void read(DatasetGraph version, BlockingQueue<List<Quad>> batches) {
    try {
      Txn.executeRead(version, () -> readAll(version, batches));
    } finally {
      batches.add(List.of());
    }
  }

  private static void readAll(DatasetGraph version, BlockingQueue<List<Quad>> batches) {
    List<Quad> batch = new ArrayList<>(BATCH);
    for (var quads = version.find(); quads.hasNext(); ) {
      batch.add(quads.next());
      if (batch.size() == BATCH) {
        batches.add(batch);
        batch = new ArrayList<>(BATCH);
      }
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
  }
}
