package org.cyberattribution.bench;

import java.io.OutputStream;

/** Counts the bytes that are written and keeps nothing. */
final class NullOutput extends OutputStream {
  private long bytes;

  @Override
  public void write(int character) {
    bytes++;
  }

  @Override
  public void write(byte[] buffer, int offset, int length) {
    bytes += length;
  }

  long bytes() {
    return bytes;
  }
}
