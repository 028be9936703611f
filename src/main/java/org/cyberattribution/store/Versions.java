package org.cyberattribution.store;

import org.apache.jena.sparql.core.DatasetGraph;

/** Where readers get the version of the data that they then see to their end. */
public interface Versions {
  /** The current version, held for one reader until that closes it. */
  Reading read();

  /** One reader's view of one version. */
  interface Reading extends AutoCloseable {
    DatasetGraph dataset();

    /** What tells this version from every other. */
    String version();

    @Override
    void close();
  }
}
