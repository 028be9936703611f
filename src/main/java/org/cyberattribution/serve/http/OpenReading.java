package org.cyberattribution.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of any origin read, without credentials, and tells browsers to run nothing that an
 * answer may hold.
 */
public final class OpenReading implements Filter {
  private static final String ONE_DAY = "86400";
  private static final List<String> QUERIES =
      List.of("application/sparql-query", "application/x-www-form-urlencoded");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader("Access-Control-Expose-Headers", "ETag, Link, Location, Content-Range");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'");
    HttpServletRequest asked = (HttpServletRequest) request;
    if (!asksToRead(asked)) {
      // What it sends may be left unread: who keeps the connection must not ask on it again.
      answer.setHeader("Connection", "close");
    }
    if (asked.getMethod().equals("OPTIONS")) {
      preflight(answer);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean asksToRead(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS" -> true;
      case "POST" -> isQuery(request.getContentType());
      default -> false;
    };
  }

  private static boolean isQuery(@Nullable String contentType) {
    return contentType != null && QUERIES.stream().anyMatch(contentType::startsWith);
  }

  private static void preflight(HttpServletResponse answer) {
    answer.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
    answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
    answer.setHeader(
        "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, Range, User-Agent");
    answer.setHeader("Access-Control-Max-Age", ONE_DAY);
    answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
