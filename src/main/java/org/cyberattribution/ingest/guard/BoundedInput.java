package org.cyberattribution.ingest.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes, such as those that a compressed file unpacks to, of which there may be only so many. */
public final class BoundedInput extends FilterInputStream {
  private final long most;
  private long count;

  public BoundedInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    count(skipped);
    return skipped;
  }

  private void count(long more) throws HostileInput {
    count += more;
    if (count > most) {
      throw new HostileInput("it unpacks to more than " + most + " bytes");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
