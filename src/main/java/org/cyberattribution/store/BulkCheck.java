package org.cyberattribution.store;

import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.cyberattribution.failure.Failure;

/**
 * Whether a bulk load is all there. Jena's loader works in threads of its own, whose failures, for
 * want of disk space say, it may keep to itself.
 */
final class BulkCheck {
  private BulkCheck() {}

  /**
   * Counts what is stored in every index.
   *
   * @param sent the quads that were sent, doubles included
   * @param again sends them again, to look for each where the counts differ
   * @throws Failure.Unavailable if less is stored
   */
  static void require(DatasetGraph fresh, long sent, Consumer<Consumer<Quad>> again) {
    Txn.executeRead(fresh, () -> requireWithin(fresh, sent, again));
  }

  private static void requireWithin(DatasetGraph fresh, long sent, Consumer<Consumer<Quad>> again) {
    long stored = Indexes.count(Indexes.of(fresh)[0]);
    if (stored != sent) {
      again.accept(quad -> requireStored(fresh, quad));
    }
    for (TupleIndex index : Indexes.of(fresh)) {
      if (Indexes.count(index) != stored) {
        throw incomplete();
      }
    }
  }

  private static void requireStored(DatasetGraph fresh, Quad quad) {
    if (!fresh.contains(quad)) {
      throw incomplete();
    }
  }

  private static Failure incomplete() {
    return new Failure.Unavailable(
        "Not all of the data arrived in the store, which happens where the disk is full."
            + " The last good version is kept. Make room and load again.");
  }
}
