package org.cyberattribution.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Copies a folder of files that are mostly holes, as a database's are, without writing the holes.
 */
final class SparseCopy {
  private static final int BLOCK = 1 << 16;

  private SparseCopy() {}

  /**
   * Copies a folder's files and folders into another that is there already.
   *
   * @param wanted which files to copy
   */
  static void copy(Path source, Path target, Predicate<Path> wanted) {
    try (Stream<Path> walk = Files.walk(source)) {
      List<Path> files = walk.filter(wanted).toList();
      for (Path file : files) {
        Path copy = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          copyFile(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyFile(Path source, Path target) throws IOException {
    try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(
                target,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SPARSE,
                StandardOpenOption.WRITE)) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      long position = 0;
      for (int length = read(in, block); length > 0; length = read(in, block)) {
        if (!isZero(block)) {
          writeAll(out, block, position);
        }
        position += length;
      }
      keepLength(out, position);
    }
  }

  private static int read(FileChannel in, ByteBuffer block) throws IOException {
    block.clear();
    int length = 0;
    while (block.hasRemaining()) {
      int more = in.read(block);
      if (more < 0) {
        break;
      }
      length += more;
    }
    block.flip();
    return length;
  }

  private static boolean isZero(ByteBuffer block) {
    return block.mismatch(ByteBuffer.allocate(block.remaining())) < 0;
  }

  private static void writeAll(FileChannel out, ByteBuffer block, long position)
      throws IOException {
    long at = position;
    while (block.hasRemaining()) {
      at += out.write(block, at);
    }
  }

  /** A hole at the end counts too. */
  private static void keepLength(FileChannel out, long length) throws IOException {
    if (out.size() < length) {
      out.write(ByteBuffer.wrap(new byte[1]), length - 1);
    }
  }
}
