package org.cyberattribution.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/** Fills a new version by Jena's bulk loader, which is fast and must be looked after. */
final class BulkLoad {
  private BulkLoad() {}

  /**
   * Sends quads into a version that nobody reads yet, and makes sure that all arrived.
   *
   * @param quads passes the same quads to a consumer each time
   */
  static void fill(DatasetGraph fresh, Consumer<Consumer<Quad>> quads) {
    BulkCheck.require(fresh, send(fresh, quads), quads);
  }

  private static long send(DatasetGraph fresh, Consumer<Consumer<Quad>> quads) {
    DataLoader loader = LoaderFactory.parallelLoader(fresh, (format, values) -> {});
    loader.startBulk();
    try {
      StreamRDF stream = loader.stream();
      AtomicLong sent = new AtomicLong();
      stream.start();
      quads.accept(
          quad -> {
            stream.quad(quad);
            sent.incrementAndGet();
          });
      stream.finish();
      loader.finishBulk();
      return sent.get();
    } catch (RuntimeException e) {
      loader.finishException(e);
      throw e;
    }
  }
}
