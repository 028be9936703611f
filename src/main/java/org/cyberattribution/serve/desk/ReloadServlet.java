package org.cyberattribution.serve.desk;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Has everything loaded again; those who read meanwhile are not disturbed. */
final class ReloadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Keeper keeper;

  ReloadServlet(Keeper keeper) {
    this.keeper = keeper;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RecordsServlet.answer(response, keeper.reload());
  }
}
