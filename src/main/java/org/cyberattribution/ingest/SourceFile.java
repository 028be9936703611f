package org.cyberattribution.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of somebody else's, as it was published. */
public record SourceFile(Path path) {
  /** A stream of its content, which the caller closes. */
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
