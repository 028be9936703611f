package org.cyberattribution.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a small file from expanding into one that fills every disk and takes all day. */
final class ExpansionGuard extends FilterInputStream {
  private static final long ALWAYS_ALLOWED = 64L << 20;
  private static final long HIGHEST_RATIO = 200;

  private final long most;
  private long read;

  /**
   * @param compressed the number of bytes that the stream is made from
   */
  ExpansionGuard(InputStream stream, long compressed) {
    super(stream);
    this.most = Math.max(ALWAYS_ALLOWED, compressed * HIGHEST_RATIO);
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    count(character < 0 ? 0 : 1);
    return character;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int more) throws IOException {
    read += more;
    if (read > most) {
      throw new IOException(
          "it expands to more than "
              + most
              + " bytes, "
              + HIGHEST_RATIO
              + " times what it is compressed to; if it is what it says, unpack it first");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
