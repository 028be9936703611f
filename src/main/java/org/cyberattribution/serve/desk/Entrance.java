package org.cyberattribution.serve.desk;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in who knows the token: programs by {@code Authorization: Bearer}, browsers by their own
 * dialogue, with the reviewer's name as the user. Since browsers send that along wherever a request
 * comes from, nothing is taken from pages of other origins, or under another name of this machine.
 */
final class Entrance implements Filter {
  /** The attribute of a request that holds who asks. */
  static final String NAME = "desk.name";

  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String PROGRAM = "a program";

  private final Token token;

  Entrance(Token token) {
    this.token = token;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Content-Security-Policy", POLICY);
    answer.setHeader("Referrer-Policy", "same-origin");
    answer.setHeader("Cache-Control", "no-store");
    Optional<String> name = name(asked);
    if (!isOwn(asked.getServerName()) || isFromElsewhere(asked)) {
      Refusal.send(
          answer, HttpServletResponse.SC_FORBIDDEN, "The desk is for pages of its own only.");
    } else if (name.isEmpty()) {
      answer.setHeader("WWW-Authenticate", "Basic realm=\"desk\", charset=\"UTF-8\"");
      Refusal.send(
          answer,
          HttpServletResponse.SC_UNAUTHORIZED,
          "The desk needs the token: as a Bearer token, or as the password to your name.");
    } else {
      asked.setAttribute(NAME, name.get());
      chain.doFilter(request, response);
    }
  }

  private static boolean isOwn(String host) {
    return OWN_NAMES.contains(host);
  }

  private static boolean isFromElsewhere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null && !isOrigin(origin, request);
  }

  private static boolean isOrigin(String origin, HttpServletRequest request) {
    try {
      URI uri = URI.create(origin);
      return request.getServerName().equals(uri.getHost())
          && request.getServerPort() == uri.getPort();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<String> name(HttpServletRequest request) {
    String[] credentials =
        Optional.ofNullable(request.getHeader("Authorization")).orElse("").split(" ", 2);
    if (credentials.length < 2) {
      return Optional.empty();
    }
    return switch (credentials[0]) {
      case "Bearer" -> token.is(credentials[1]) ? Optional.of(PROGRAM) : Optional.empty();
      case "Basic" -> nameBefore(credentials[1]);
      default -> Optional.empty();
    };
  }

  private Optional<String> nameBefore(String encoded) {
    try {
      String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon > 0 && token.is(text.substring(colon + 1))
          ? Optional.of(text.substring(0, colon))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
