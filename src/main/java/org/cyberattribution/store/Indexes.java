package org.cyberattribution.store;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The indexes over a version's quads, each of which holds all of them. */
final class Indexes {
  private Indexes() {}

  static TupleIndex[] of(DatasetGraph version) {
    DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(version);
    return storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
  }

  /** How many quads an index holds; within a transaction. */
  static long count(TupleIndex index) {
    return Iter.count(index.all());
  }
}
