package org.cyberattribution.ingest.guard;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text that may be only so long as a whole, and in each of its lines. */
public final class BoundedReader extends FilterReader {
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
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int index = offset; index < offset + count; index++) {
      line = buffer[index] == '\n' ? 0 : line + 1;
      if (line > longestLine) {
        throw new HostileInput("a line is longer than " + longestLine + " characters");
      }
    }
    characters += Math.max(0, count);
    if (characters > mostCharacters) {
      throw new HostileInput("it is longer than " + mostCharacters + " characters");
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
