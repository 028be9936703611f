package org.cyberattribution.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of somebody else's, as it was published: plain, compressed, or a member of an archive. Its
 * content is always streamed.
 *
 * @param member its name in a zip archive, or null
 */
public record SourceFile(Path path, @Nullable String member, Progress progress) {
  private static final int HEAD = 1 << 16;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  public SourceFile(Path path) {
    this(path, null, Progress.UNSEEN);
  }

  /** What a path holds: the file itself, or each member of an archive. */
  public static List<SourceFile> in(Path path, Progress progress) throws IOException {
    return Compression.isArchive(path)
        ? Compression.members(path).stream()
            .map(member -> new SourceFile(path, member, progress))
            .toList()
        : List.of(new SourceFile(path, null, progress));
  }

  /** A stream of its content, decompressed, which the caller closes. */
  public InputStream open() throws IOException {
    return Compression.open(path, member, progress, name());
  }

  /** Its content as text in UTF-8, without a byte order mark; anything else is an exception. */
  public BufferedReader text() throws IOException {
    BufferedReader text =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** What it starts with, enough to see what it is. */
  public byte[] head() throws IOException {
    try (InputStream content =
        new BufferedInputStream(Compression.open(path, member, Progress.UNSEEN, name()))) {
      return content.readNBytes(HEAD);
    }
  }

  /** As findings show it. */
  public String name() {
    return member == null ? path.toString() : path + "!" + member;
  }

  /** Its own name in lower case, without folders and without the ending of a compression. */
  public String plainName() {
    String whole = member == null ? path.getFileName().toString() : member;
    return whole
        .substring(whole.lastIndexOf('/') + 1)
        .toLowerCase(Locale.ROOT)
        .replaceFirst("\\.(gz|zst|zip)$", "");
  }

  /** The last part of its plain name, such as 'csv'. */
  public String extension() {
    String name = plainName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The day on which the file got here, as far as the file system knows. */
  public LocalDate day() throws IOException {
    return LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
  }
}
