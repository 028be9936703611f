package org.cyberattribution.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Position;
import org.jspecify.annotations.Nullable;

/**
 * Finds what keeps a file from being read as text, and where, piece by piece: it may be of any
 * length.
 */
final class FaultyText {
  private static final int PIECE = 1 << 16;

  private final Path file;
  private final CharBuffer text = CharBuffer.allocate(PIECE);
  private int line = 1;
  private int column = 1;

  FaultyText(Path file) {
    this.file = file;
  }

  Finding finding() throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    try (FileChannel channel = FileChannel.open(file)) {
      boolean end = false;
      while (!end) {
        end = channel.read(bytes) < 0;
        Finding fault = decode(decoder, bytes.flip(), end);
        if (fault != null) {
          return fault;
        }
        bytes.compact();
      }
    }
    return Finding.refused(
        Position.ofFile(file.toString()),
        "the file holds a character that its format forbids",
        "Remove control characters.");
  }

  private @Nullable Finding decode(CharsetDecoder decoder, ByteBuffer bytes, boolean end) {
    CoderResult result = decoder.decode(bytes, text, end);
    Finding forbidden = forbidden(text.flip());
    text.clear();
    if (forbidden != null) {
      return forbidden;
    }
    return result.isError()
        ? Finding.refused(here(), "the file is not UTF-8", "Save it as UTF-8.")
        : null;
  }

  private @Nullable Finding forbidden(CharBuffer piece) {
    while (piece.hasRemaining()) {
      char next = piece.get();
      if (Characters.isForbiddenUnit(next)) {
        return Characters.forbidden(here(), next);
      }
      column = next == '\n' ? 1 : column + 1;
      line += next == '\n' ? 1 : 0;
    }
    return null;
  }

  private Position here() {
    return new Position(file.toString(), line, column);
  }
}
