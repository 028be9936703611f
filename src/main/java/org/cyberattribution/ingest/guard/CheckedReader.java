package org.cyberattribution.ingest.guard;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text that is looked at as it is read, and ends where it would do harm. */
abstract class CheckedReader extends FilterReader {
  private long characters;

  CheckedReader(Reader in) {
    super(in);
  }

  /** Looks at the next character. */
  abstract void check(char character) throws HostileInput;

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    characters += Math.max(0, count);
    for (int index = offset; index < offset + count; index++) {
      check(buffer[index]);
    }
    return count;
  }

  /** How many characters were read so far. */
  public long characters() {
    return characters;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
