package org.cyberattribution.serve.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client takes, by the quality that it gives each media range (RFC 9110, 12.5.1).
 *
 * @param ranges the most specific first
 */
public record Accept(List<Range> ranges) {
  /** One media range, such as {@code text/*;q=0.5}. */
  public record Range(String type, String subtype, double quality) {
    private boolean covers(String mediaType) {
      String[] parts = mediaType.split("/", 2);
      return (type.equals("*") || type.equals(parts[0]))
          && (subtype.equals("*") || subtype.equals(parts[1]));
    }

    private int specificity() {
      return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    }
  }

  /** Reads the header; without one, anything goes. Ranges that cannot be read do not count. */
  public static Accept of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return new Accept(List.of(new Range("*", "*", 1)));
    }
    List<Range> ranges = new ArrayList<>();
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      read(range).ifPresent(ranges::add);
    }
    ranges.sort(Comparator.comparingInt(Range::specificity).reversed());
    return new Accept(List.copyOf(ranges));
  }

  private static Optional<Range> read(String text) {
    String[] parameters = text.split(";", -1);
    String[] type = parameters[0].strip().split("/", 2);
    if (type.length != 2 || type[0].isEmpty() || type[1].isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Range(type[0], type[1], quality(parameters)));
  }

  private static double quality(String[] parameters) {
    for (int index = 1; index < parameters.length; index++) {
      String parameter = parameters[index].strip();
      if (parameter.startsWith("q=")) {
        String number = parameter.substring(2).strip();
        return number.matches("[01](\\.[0-9]*)?") ? Math.min(1, Double.parseDouble(number)) : 0;
      }
    }
    return 1;
  }

  /** The quality of a media type, which is that of the most specific range that covers it. */
  public double quality(String mediaType) {
    return ranges.stream()
        .filter(range -> range.covers(mediaType))
        .findFirst()
        .map(Range::quality)
        .orElse(0.0);
  }

  /** The offer that the client likes best; of those that it likes alike, the first offered. */
  public <T> Optional<T> best(List<T> offers, Function<T, String> mediaType) {
    T best = null;
    double highest = 0;
    for (T offer : offers) {
      double quality = quality(mediaType.apply(offer));
      if (quality > highest) {
        best = offer;
        highest = quality;
      }
    }
    return Optional.ofNullable(best);
  }
}
