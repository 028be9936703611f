package org.cyberattribution.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Breaks a connection off, so that a client cannot take a cut answer for a whole one. */
final class Connections {
  private Connections() {}

  static void abort(HttpServletRequest request) {
    HttpServletRequest inner = request;
    while (inner instanceof HttpServletRequestWrapper wrapper) {
      inner = (HttpServletRequest) wrapper.getRequest();
    }
    ServletContextRequest.getServletContextRequest(inner)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
