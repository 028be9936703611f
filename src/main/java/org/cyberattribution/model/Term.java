package org.cyberattribution.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of a controlled list, written in records as its slug: lower case, words joined by
 * hyphens.
 */
public interface Term {
  String name();

  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <T extends Term> Optional<T> bySlug(T[] terms, String slug) {
    return Arrays.stream(terms).filter(term -> term.slug().equals(slug)).findFirst();
  }
}
