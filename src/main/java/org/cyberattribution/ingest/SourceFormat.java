package org.cyberattribution.ingest;

import java.io.IOException;
import java.util.List;

/** A format in which others publish attributions, and how its files become records. */
public interface SourceFormat {
  /** The word for it on the command line and in {@code att:reader}. */
  String name();

  /**
   * The data sets of this format that the project describes: for each there is a file of that name
   * with the ending '.yaml' among the resources of the reader's package.
   */
  List<String> describedDatasets();

  /** Whether a file is of this format, by what it starts with. */
  boolean recognises(SourceFile file) throws IOException;

  /** What a file says of itself, by which its data set is found or, if it is unknown, named. */
  FileIdentity identify(SourceFile file) throws IOException;

  /**
   * Reads a file; what it cannot understand becomes a finding, never a guess.
   *
   * @throws IOException if the file as a whole cannot be read, so that nothing of it is loaded
   */
  void read(SourceImport source, RecordSink sink) throws IOException;
}
