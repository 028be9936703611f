package org.cyberattribution.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Which texts are addresses that a graph can link to. */
public final class WebAddress {
  private static final String UNWISE = "<>\"{}|\\^`[]";

  private WebAddress() {}

  /** The text as an address of the web, with what URIs do not allow written as they require. */
  public static Optional<String> of(String text) {
    String address = text.strip();
    String start = address.toLowerCase(Locale.ROOT);
    if (!start.startsWith("http://") && !start.startsWith("https://")) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(escaped(address));
      return uri.getRawAuthority() == null ? Optional.empty() : Optional.of(uri.toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Spaces, brackets and the like stand in many addresses; browsers escape them. */
  private static String escaped(String address) {
    int path = address.indexOf('/', address.indexOf("//") + 2);
    int host = path < 0 ? address.length() : path;
    StringBuilder text = new StringBuilder(address.substring(0, host));
    address
        .substring(host)
        .codePoints()
        .forEach(
            character -> {
              if (character <= ' ' || UNWISE.indexOf(character) >= 0) {
                text.append(String.format(Locale.ROOT, "%%%02X", character));
              } else {
                text.appendCodePoint(character);
              }
            });
    return text.toString();
  }
}
