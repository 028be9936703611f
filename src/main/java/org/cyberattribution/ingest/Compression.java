package org.cyberattribution.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Opens files by what they start with, whatever their names say: gzip, Zstandard, zip or plain.
 * What grows beyond all measure is stopped.
 */
final class Compression {
  private static final int GZIP = 0x1F8B;
  private static final int ZSTANDARD = 0x28B5;
  private static final int ZIP = 0x504B;
  private static final int MAGIC = 2;

  private Compression() {}

  static boolean isArchive(Path path) throws IOException {
    return magic(path) == ZIP;
  }

  /** The names of an archive's members that are files, in the archive's order. */
  static List<String> members(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .filter(name -> !name.startsWith("__MACOSX/"))
          .toList();
    }
  }

  /** The content of a file, or of a member of an archive. */
  static InputStream open(Path path, @Nullable String member, Progress progress, String name)
      throws IOException {
    long size = Files.size(path);
    if (member != null) {
      return new ExpansionGuard(openMember(path, member, progress, name), size);
    }
    int magic = magic(path);
    InputStream raw =
        new BufferedInputStream(progress.follow(Files.newInputStream(path), name, size));
    return switch (magic) {
      case GZIP -> new ExpansionGuard(new GZIPInputStream(raw, 1 << 16), size);
      case ZSTANDARD -> new ExpansionGuard(new ZstdInputStream(raw), size);
      default -> raw;
    };
  }

  private static InputStream openMember(Path path, String member, Progress progress, String name)
      throws IOException {
    ZipFile zip = new ZipFile(path.toFile());
    ZipEntry entry = zip.getEntry(member);
    if (entry == null) {
      zip.close();
      throw new IOException("the archive has no member '" + member + "'");
    }
    InputStream content = progress.follow(zip.getInputStream(entry), name, entry.getSize());
    return new FilterInputStream(content) {
      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }

  private static int magic(Path path) throws IOException {
    try (InputStream start = Files.newInputStream(path)) {
      byte[] bytes = start.readNBytes(MAGIC);
      return bytes.length < MAGIC ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    }
  }
}
