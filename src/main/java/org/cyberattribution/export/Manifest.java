package org.cyberattribution.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one version of the dumps holds. It is written last, so that a folder with one is whole.
 *
 * @param version the folder's name
 * @param date the day on which it was written
 * @param content the SHA-256 of the sorted N-Quads, by which versions of the same data are known
 * @param licence that of the whole as far as it is the project's own
 * @param notices a line for each data set: its name, its licence and whence it is
 * @param previous the version before
 */
public record Manifest(
    String version,
    String date,
    String content,
    String licence,
    List<String> notices,
    @Nullable String previous,
    List<Dump> dumps) {
  static final String FILE = "manifest.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * One dump.
   *
   * @param scope whole, curated, imported or inferred, or a data set's id
   * @param statements quads, or distinct triples where the syntax knows no graphs
   * @param sha256 the hex digest
   */
  public record Dump(
      String file, String mediaType, String scope, long statements, long bytes, String sha256) {}

  /** The manifest in a version's folder, if that is whole. */
  static Optional<Manifest> read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), Manifest.class))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(Path folder) throws IOException {
    Files.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
  }
}
