package org.cyberattribution.serve.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose beginning is held back, so that a failure can still become an error; where it is
 * under way already, the connection is broken off, so that nobody takes a part for the whole.
 */
final class GuardedResponse extends HttpServletResponseWrapper {
  private final HeldOutput output;
  private @Nullable PrintWriter writer;

  GuardedResponse(HttpServletResponse response, long mostBytes) {
    super(response);
    this.output = new HeldOutput(response, mostBytes);
  }

  long written() {
    return output.written();
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return output;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    output.flush();
  }

  @Override
  public void resetBuffer() {
    output.discard();
    writer = null;
  }

  @Override
  public void sendError(int status) {
    sendError(status, "");
  }

  @Override
  public void sendError(int status, @Nullable String message) {
    if (output.isUnderWay()) {
      output.breakOff();
      return;
    }
    resetBuffer();
    setStatus(status);
    setContentType("text/plain");
    setCharacterEncoding("utf-8");
    setHeader("Content-Encoding", null);
    setHeader("ETag", null);
    setHeader("Cache-Control", "no-store");
    if (message != null && !message.isEmpty()) {
      output.print(message + "\n");
    }
  }

  /** Says which limit a request went beyond. */
  void refuse(LimitExceeded reason) {
    sendError(reason.status(), reason.getMessage());
    if (!output.isUnderWay()) {
      reason.retrySeconds().ifPresent(seconds -> setIntHeader("Retry-After", seconds));
    }
  }

  /**
   * Sends what was held back, or the error.
   *
   * @throws BrokenOff if part of a failed answer is out already
   */
  void finish(Optional<LimitExceeded> failure) throws IOException {
    failure.or(output::failure).ifPresent(this::refuse);
    if (writer != null) {
      writer.flush();
    }
    output.finish();
  }

  /** Makes the server close the connection before the answer's end. */
  static final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOff() {
      super("The answer was broken off.");
    }
  }
}
