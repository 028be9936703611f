package org.cyberattribution.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cyberattribution.failure.Failure;

/**
 * Where a store keeps its files: numbered versions, and a file that names the current one. A
 * version counts only once that file names it, and the file is replaced in one step, so that a
 * killed process leaves the last good version in place.
 */
final class StoreDirectory {
  private static final String CURRENT = "current";
  private static final String VERSION = "version-";

  private final Path root;

  StoreDirectory(Path root) {
    this.root = root;
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new Failure.Unavailable(
          "The store '" + root + "' cannot be made: " + e + ". Choose another with --store.");
    }
  }

  Path current() {
    return named()
        .orElseGet(
            () -> {
              Path first = fresh();
              makeCurrent(first);
              return first;
            });
  }

  private Optional<Path> named() {
    Path pointer = root.resolve(CURRENT);
    if (!Files.exists(pointer)) {
      return Optional.empty();
    }
    Path version = root.resolve(read(pointer).strip());
    if (!Files.isDirectory(version)) {
      throw new Failure.Unavailable(
          "The store '"
              + root
              + "' names a version that is not there: "
              + version.getFileName()
              + ". Restore a backup.");
    }
    return Optional.of(version);
  }

  /** A new, empty version that is not current yet. */
  Path fresh() {
    int latest = versions().stream().mapToInt(StoreDirectory::number).max().orElse(0);
    Path version = root.resolve(VERSION + (latest + 1));
    try {
      return Files.createDirectory(version);
    } catch (IOException e) {
      throw new Failure.Unavailable("The store '" + root + "' cannot be written: " + e + ".");
    }
  }

  void makeCurrent(Path version) {
    try {
      Path next = root.resolve(CURRENT + ".next");
      Files.writeString(next, version.getFileName().toString());
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          next,
          root.resolve(CURRENT),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes the versions that are not current: those left by a swap, or by a process that was
   * killed.
   */
  void removeOthers() {
    Path current = current();
    versions().stream().filter(version -> !version.equals(current)).forEach(StoreDirectory::delete);
  }

  private List<Path> versions() {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> child.getFileName().toString().matches(VERSION + "[0-9]+"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Path version) {
    return Integer.parseInt(version.getFileName().toString().substring(VERSION.length()));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
