package org.cyberattribution.ingest.guard;

import java.io.Reader;

/** A text that may be only so long as a whole, and in each of its lines. */
public final class BoundedReader extends CheckedReader {
  private final long mostCharacters;
  private final long longestLine;
  private long characters;
  private long line;

  /** Bounds a text as a whole and line by line; {@link Long#MAX_VALUE} stands for no bound. */
  public BoundedReader(Reader in, long mostCharacters, long longestLine) {
    super(in);
    this.mostCharacters = mostCharacters;
    this.longestLine = longestLine;
  }

  @Override
  void check(char character) throws HostileInput {
    line = character == '\n' ? 0 : line + 1;
    if (line > longestLine) {
      throw new HostileInput("a line is longer than " + longestLine + " characters");
    }
    if (++characters > mostCharacters) {
      throw new HostileInput("it is longer than " + mostCharacters + " characters");
    }
  }
}
