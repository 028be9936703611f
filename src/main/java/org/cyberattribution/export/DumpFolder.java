package org.cyberattribution.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where dumps lie: a folder for each version, which never changes, a link named latest, and the
 * patches from version to version with their index.
 */
public record DumpFolder(Path path) {
  private static final String LATEST = "latest";
  private static final String PATCHES = "patches";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** The name of the latest version, if there is one. */
  public Optional<String> latest() {
    try {
      Path link = path.resolve(LATEST);
      return Files.isSymbolicLink(link)
          ? Optional.of(Files.readSymbolicLink(link).toString())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Manifest> latestManifest() {
    return latest().flatMap(version -> Manifest.read(path.resolve(version)));
  }

  /** A name that no version has: what was there before may come back on the same day. */
  String unused(String name) {
    String unused = name;
    for (int number = 2; Files.exists(path.resolve(unused)); number++) {
      unused = name + "-" + number;
    }
    return unused;
  }

  /** Takes over a version that is whole, and then names it the latest. */
  void publish(Path finished, Manifest manifest, Optional<Path> patch) throws IOException {
    Files.move(finished, path.resolve(manifest.version()), StandardCopyOption.ATOMIC_MOVE);
    if (patch.isPresent()) {
      Path patches = Files.createDirectories(path.resolve(PATCHES));
      Files.move(
          patch.get(),
          patches.resolve(manifest.previous() + ".." + manifest.version() + ".rdfp.gz"),
          StandardCopyOption.REPLACE_EXISTING);
      index(patches);
    }
    Path link = path.resolve("." + LATEST);
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of(manifest.version()));
    Files.move(link, path.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void index(Path patches) throws IOException {
    Path next = patches.resolve(".index.json");
    Files.write(next, JSON.writeValueAsBytes(Map.of("patches", files(patches))));
    Files.move(
        next,
        patches.resolve("index.json"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Map<String, String>> files(Path patches) throws IOException {
    try (Stream<Path> files = Files.list(patches)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rdfp.gz"))
          .sorted()
          .map(DumpFolder::entry)
          .toList();
    }
  }

  private static Map<String, String> entry(String file) {
    String[] versions = file.replace(".rdfp.gz", "").split("\\.\\.", 2);
    return Map.of("file", file, "from", versions[0], "to", versions[1]);
  }
}
