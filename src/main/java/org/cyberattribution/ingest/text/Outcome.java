package org.cyberattribution.ingest.text;

import org.cyberattribution.extract.SourceText;
import org.cyberattribution.failure.Finding;

/** What came of one document: its text, or why it was set aside. */
public sealed interface Outcome {
  /**
   * A document that can be worked on.
   *
   * @param hash the SHA-256 of its bytes, by which a later run knows it again
   */
  record Read(SourceText text, String hash) implements Outcome {}

  /** A document that cannot. */
  record SetAside(Finding reason) implements Outcome {}
}
