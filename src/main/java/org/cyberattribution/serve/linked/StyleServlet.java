package org.cyberattribution.serve.linked;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** At /page.css: how pages look, from the program's own files. */
public final class StyleServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final byte[] style;

  public StyleServlet() {
    try (InputStream in = StyleServlet.class.getResourceAsStream("/web/page.css")) {
      style = Objects.requireNonNull(in, "page.css").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/css;charset=utf-8");
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.getOutputStream().write(style);
  }
}
