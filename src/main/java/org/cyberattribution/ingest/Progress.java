package org.cyberattribution.ingest;

import java.io.InputStream;

/** Follows how far a file has been read, so that a user who waits sees that something goes on. */
@FunctionalInterface
public interface Progress {
  /** Nobody watches. */
  Progress UNSEEN = (stream, what, bytes) -> stream;

  /**
   * The same stream, watched.
   *
   * @param bytes how much there is to read, or -1 where that is not known
   */
  InputStream follow(InputStream stream, String what, long bytes);
}
