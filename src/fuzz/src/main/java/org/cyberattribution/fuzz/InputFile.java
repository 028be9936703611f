package org.cyberattribution.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written anew for each input, for parsers that read files. */
public final class InputFile {
  private final Path folder;

  public InputFile() throws IOException {
    this.folder = Files.createTempDirectory("fuzz");
  }

  public Path folder() {
    return folder;
  }

  public Path of(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
