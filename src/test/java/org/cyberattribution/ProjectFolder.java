package org.cyberattribution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, and the reference texts beside it, as tests find them. */
public final class ProjectFolder {
  private ProjectFolder() {}

  public static Path file(String path) {
    return Path.of(System.getProperty("cag.home", ".")).resolve(path);
  }

  /** The files below a folder whose names end so, in the order of their paths. */
  public static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(file(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the reference texts; where they are absent, the test is skipped. */
  public static Path reference(String path) {
    Path file = Path.of(System.getProperty("reference.dir", "../shared")).resolve(path);
    assumeTrue(Files.exists(file), () -> "no reference file " + file + "; set -Dreference.dir");
    return file;
  }
}
