package org.cyberattribution.serve.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer back until it is whole, so that a failure can still be told by the status; what
 * is too large for that goes out as it comes.
 */
final class AnswerStream extends OutputStream {
  private final int limit;
  private final Beginning beginning;
  private @Nullable ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable OutputStream out;

  /** Sends status and headers. */
  interface Beginning {
    OutputStream begin() throws IOException;
  }

  AnswerStream(int limit, Beginning beginning) {
    this.limit = limit;
    this.beginning = beginning;
  }

  /** The answer, if none of it was sent yet. */
  Optional<byte[]> whole() {
    return held == null ? Optional.empty() : Optional.of(held.toByteArray());
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    target(length).write(bytes, offset, length);
  }

  private OutputStream target(int more) throws IOException {
    if (held != null && held.size() + more <= limit) {
      return held;
    }
    if (out == null) {
      out = beginning.begin();
    }
    if (held != null) {
      held.writeTo(out);
      held = null;
    }
    return out;
  }

  @Override
  public void flush() throws IOException {
    if (out != null) {
      out.flush();
    }
  }
}
