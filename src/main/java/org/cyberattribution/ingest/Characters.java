package org.cyberattribution.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Position;

/**
 * Which characters a text may hold: those that every syntax of RDF can write, so that control
 * characters and halves of surrogate pairs are out.
 */
public final class Characters {
  private Characters() {}

  /** The first character of a text that it may not hold. */
  public static OptionalInt firstForbidden(String text) {
    return text.codePoints().filter(Characters::isForbidden).findFirst();
  }

  private static boolean isForbidden(int character) {
    return (character < ' ' && character != '\t' && character != '\n' && character != '\r')
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
        || character == 0xFFFE
        || character == 0xFFFF;
  }

  public static Finding forbidden(Position position, int character) {
    return Finding.refused(
        position,
        String.format(Locale.ROOT, "the character U+%04X cannot stand in a text", character),
        "Remove it.");
  }

  /** What is wrong with a file that could not be read as text. */
  public static Finding wrong(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(bytes, text, true);
    String read = text.flip().toString();
    OptionalInt forbidden = firstForbidden(read);
    if (forbidden.isPresent()) {
      return forbidden(
          position(file, read.substring(0, read.indexOf(forbidden.getAsInt()))),
          forbidden.getAsInt());
    }
    return result.isError()
        ? Finding.refused(position(file, read), "the file is not UTF-8", "Save it as UTF-8.")
        : Finding.refused(
            Position.ofFile(file.toString()),
            "the file holds a character that its format forbids",
            "Remove control characters.");
  }

  private static Position position(Path file, String before) {
    int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
    return new Position(file.toString(), line, before.length() - before.lastIndexOf('\n'));
  }
}
