package org.cyberattribution.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.cyberattribution.failure.Failure;

/**
 * Where a store keeps its files: numbered versions, and a file that names the current one. A
 * version counts only once that file names it, and from then on nobody writes it any more. The file
 * is replaced in one step, so that a killed process leaves the last good version in place.
 */
final class StoreDirectory {
  private static final String CURRENT = "current";
  private static final String SERVED = "served";
  private static final String IDENTITY = "identity";
  private static final String VERSION = "version-";
  private static final String DATABASE = "Data-0001";
  private static final String DATABASE_LOCK = "tdb.lock";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path root;

  StoreDirectory(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new Failure.Unavailable(
          "The store '" + root + "' cannot be made: " + e + ". Choose another with --store.");
    }
  }

  Path root() {
    return root;
  }

  /** The version that counts, or nothing as long as nothing was stored. */
  Optional<Path> current() {
    return read(root.resolve(CURRENT)).map(this::existing);
  }

  private Path existing(String name) {
    Path version = root.resolve(name);
    if (!Files.isDirectory(version)) {
      throw new Failure.Unavailable(
          "The store '"
              + root
              + "' names a version that is not there: "
              + name
              + ". Restore a backup.");
    }
    return version;
  }

  /** What tells a version from every other, also of other stores. */
  String identity(Path version) {
    return read(version.resolve(IDENTITY)).orElseGet(() -> version.getFileName().toString());
  }

  /** Only one process at a time makes or removes versions. */
  Writing startWriting() {
    long start = System.nanoTime();
    while (true) {
      Optional<Writing> writing = tryWriting();
      if (writing.isPresent()) {
        return writing.get();
      } else if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new Failure.Unavailable(
            "The store '"
                + root
                + "' is being written by another process. Wait until that one is done.");
      }
      pause();
    }
  }

  private Optional<Writing> tryWriting() {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              root.resolve("writer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new Writing(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Failure.Unavailable("The store '" + root + "' cannot be written: " + e + ".");
    }
  }

  static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure.Unavailable("Interrupted while waiting for the store.");
    }
  }

  /** The right to make and remove versions, until it is closed. */
  final class Writing implements AutoCloseable {
    private final FileChannel channel;

    private Writing(FileChannel channel) {
      this.channel = channel;
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

    /** A new version that is not current yet, with what the current one holds. */
    Path copyOfCurrent() {
      return current().map(this::copyOf).orElseGet(this::fresh);
    }

    Path copyOf(Path version) {
      Path copy = fresh();
      SparseCopy.copy(
          version, copy, file -> !file.endsWith(DATABASE_LOCK) && !file.endsWith(IDENTITY));
      return copy;
    }

    void makeCurrent(Path version) {
      write(version.resolve(IDENTITY), UUID.randomUUID().toString());
      write(root.resolve(CURRENT), version.getFileName().toString());
    }

    /**
     * Deletes the versions that are not current and that nobody has open: those left by a swap, or
     * by a process that was killed.
     */
    void removeUnused() {
      Path current = current().orElse(root);
      versions().stream()
          .filter(version -> !version.equals(current) && !isInUse(version))
          .forEach(StoreDirectory::delete);
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Removes what nobody needs, unless somebody is writing; whether it could. */
  boolean tidy() {
    Optional<Writing> writing = tryWriting();
    try (Writing held = writing.orElse(null)) {
      if (held != null) {
        held.removeUnused();
      }
    }
    return writing.isPresent();
  }

  /**
   * Whether this process or another has a version open. The lock file of a version that this one
   * has open is not touched, since closing it would give up the lock.
   */
  private static boolean isInUse(Path version) {
    if (StoreConnection.isSetup(Location.create(version.resolve(DATABASE).toString()))) {
      return true;
    }
    Path lock = version.resolve(DATABASE_LOCK);
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (NoSuchFileException e) {
      // Somebody has just deleted it.
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says which version a service shows.
   *
   * @param opened that version, or the copy of it that the service has open
   */
  void announceServed(Path shows, Path opened) {
    write(root.resolve(SERVED), shows.getFileName() + " " + opened.getFileName());
  }

  void announceNotServed() {
    deleteIfExists(root.resolve(SERVED));
  }

  /** The version that a running service shows, if there is one. */
  Optional<Path> served() {
    return read(root.resolve(SERVED))
        .map(names -> names.split(" ", 2))
        .filter(names -> names.length == 2 && isInUse(root.resolve(names[1])))
        .map(names -> root.resolve(names[0]));
  }

  private void write(Path file, String text) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, text);
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failure.Unavailable("The store '" + root + "' cannot be written: " + e + ".");
    }
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

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void deleteIfExists(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a version. Another process may find it unused at the same moment, and do the same. */
  static void delete(Path directory) {
    while (Files.exists(directory)) {
      try {
        deleteAll(directory);
      } catch (NoSuchFileException e) {
        Thread.onSpinWait();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void deleteAll(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
