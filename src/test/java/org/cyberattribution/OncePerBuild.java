package org.cyberattribution;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the tests of several processes share and is dear to make: the first that needs it makes it,
 * the others wait.
 */
final class OncePerBuild {
  private OncePerBuild() {}

  /** Makes a file or folder. */
  interface Maker {
    void make() throws IOException, InterruptedException;
  }

  /** Makes what is missing, or older than something that it is made from. */
  static synchronized void make(Path path, List<Path> from, Maker maker)
      throws IOException, InterruptedException {
    try (FileChannel channel =
            FileChannel.open(
                path.resolveSibling(path.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !(Files.exists(path) && isNewerThanAll(path, from))) {
        maker.make();
      }
    }
  }

  private static boolean isNewerThanAll(Path path, List<Path> from) throws IOException {
    FileTime time = Files.getLastModifiedTime(path);
    for (Path each : from) {
      try (Stream<Path> files = Files.walk(each)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          if (Files.getLastModifiedTime(file).compareTo(time) >= 0) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
