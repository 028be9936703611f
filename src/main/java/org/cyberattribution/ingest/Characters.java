package org.cyberattribution.ingest;

import java.io.IOException;
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
    return new FaultyText(file).finding();
  }

  static boolean isForbiddenUnit(char unit) {
    return !Character.isSurrogate(unit) && isForbidden(unit);
  }
}
