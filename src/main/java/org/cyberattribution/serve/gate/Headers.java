package org.cyberattribution.serve.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers of every answer: nothing is guessed, framed or run that a page does not bring itself,
 * and pages of any origin may read, without credentials.
 */
final class Headers {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";
  private static final String ONE_DAY = "86400";

  private Headers() {}

  static void set(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Access-Control-Expose-Headers", "ETag, Link, Location, Content-Range, Retry-After");
  }

  static boolean asksWhatIsAllowed(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS");
  }

  static void allow(HttpServletResponse response) {
    response.setHeader("Allow", METHODS);
    response.setHeader("Access-Control-Allow-Methods", METHODS);
    response.setHeader(
        "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, Range, User-Agent");
    response.setHeader("Access-Control-Max-Age", ONE_DAY);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
