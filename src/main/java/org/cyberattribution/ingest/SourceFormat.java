package org.cyberattribution.ingest;

import org.cyberattribution.failure.Findings;
import org.cyberattribution.model.Names;

/** A format in which others publish attributions, and how its files become records. */
public interface SourceFormat {
  /** The word for it on the command line and in {@code att:reader}. */
  String name();

  /** Whether a file is of this format, by what it starts with. */
  boolean recognises(SourceFile file);

  /** Reads a file; what it cannot understand becomes a finding, never a guess. */
  void read(SourceFile file, Names names, Findings findings, RecordSink sink);
}
