package org.cyberattribution.serve.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cyberattribution.serve.limit.Limits;

/** /limits: what one query may take, for clients to read. */
public final class LimitsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Limits limits;

  public LimitsServlet(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(JSON.writeValueAsBytes(limits.published()));
  }
}
