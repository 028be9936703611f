package org.cyberattribution.ingest.record;

import java.text.Normalizer;
import java.util.Locale;

/** Turns a name into the last part of an IRI. */
public final class Slug {
  private Slug() {}

  public static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String slug =
        plain
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }
}
