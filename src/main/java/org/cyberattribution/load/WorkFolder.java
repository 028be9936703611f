package org.cyberattribution.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Where one load keeps what it works on: below the store, since that disk has room for it. A load
 * that is killed leaves its folder to the next one, which tells by the lock that nobody needs it.
 */
final class WorkFolder implements AutoCloseable {
  private static final String LOCK = ".lock";

  private final Path path;
  private final FileChannel lock;

  private WorkFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static WorkFolder below(Path store) {
    try {
      Path all = Files.createDirectories(store.resolve("staging"));
      removeAbandoned(all);
      Path path = Files.createTempDirectory(all, "load");
      FileChannel lock = open(path);
      lock.lock();
      return new WorkFolder(path, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void removeAbandoned(Path all) throws IOException {
    List<Path> folders;
    try (Stream<Path> children = Files.list(all)) {
      folders = children.filter(child -> Files.exists(child.resolve(LOCK))).toList();
    }
    for (Path folder : folders) {
      if (isAbandoned(folder)) {
        PathUtils.deleteDirectory(folder);
      }
    }
  }

  private static boolean isAbandoned(Path folder) throws IOException {
    try (FileChannel channel = open(folder)) {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lock.close();
      PathUtils.deleteDirectory(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
