package org.cyberattribution.serve.gate;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** /metrics: the figures, for Prometheus. */
public final class FiguresServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Traffic traffic;

  public FiguresServlet(Traffic traffic) {
    this.traffic = traffic;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.getWriter().write(traffic.figures());
  }
}
