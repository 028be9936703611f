package org.cyberattribution.serve.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.jspecify.annotations.Nullable;

/** Bytes of an answer: the first of them are held back, and all of them are counted. */
final class HeldOutput extends ServletOutputStream {
  private static final int HELD = 1 << 20;

  private final HttpServletResponse response;
  private final long most;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable LimitExceeded failure;
  private boolean underWay;
  private boolean broken;
  private long written;

  HeldOutput(HttpServletResponse response, long most) {
    this.response = response;
    this.most = most;
  }

  boolean isUnderWay() {
    return underWay;
  }

  long written() {
    return written;
  }

  Optional<LimitExceeded> failure() {
    return Optional.ofNullable(failure);
  }

  void breakOff() {
    broken = true;
  }

  void discard() {
    held.reset();
    written = 0;
  }

  @Override
  public void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    held.write(bytes, 0, bytes.length);
    written += bytes.length;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (broken) {
      return;
    }
    count(length);
    if (!underWay && held.size() + length <= HELD) {
      held.write(bytes, offset, length);
    } else {
      start();
      response.getOutputStream().write(bytes, offset, length);
    }
  }

  private void count(int length) {
    if (written + length > most) {
      failure =
          LimitExceeded.tooLarge(
              "The answer has more than " + most + " bytes. Ask in parts, or load a dump.");
      throw failure;
    }
    written += length;
  }

  private void start() throws IOException {
    if (!underWay) {
      underWay = true;
      held.writeTo(response.getOutputStream());
      held.reset();
    }
  }

  @Override
  public void flush() throws IOException {
    if (underWay && !broken) {
      response.getOutputStream().flush();
    }
  }

  /** The answer ends with the request, not where a writer thinks that it is done. */
  @Override
  public void close() throws IOException {
    flush();
  }

  void finish() throws IOException {
    if (broken) {
      throw new GuardedResponse.BrokenOff();
    }
    if (!underWay && held.size() > 0) {
      response.setContentLength(held.size());
      start();
    }
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new UnsupportedOperationException("Answers are written by one thread.");
  }
}
