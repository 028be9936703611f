package org.cyberattribution.serve.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the desk does not take, with the reason; the rest of the request is left unread. */
final class Refusal {
  private Refusal() {}

  static void send(HttpServletResponse response, int status, String reason) throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    response.setHeader("Connection", "close");
    response.getWriter().println(reason);
  }
}
