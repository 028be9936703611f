package org.cyberattribution.ingest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

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

  /**
   * A slug that is not yet among those taken; of several names with one slug, later ones get a
   * number.
   */
  public static String among(Set<String> taken, String name) {
    String slug = of(name);
    for (int number = 2; !taken.add(slug); number++) {
      slug = of(name) + "-" + number;
    }
    return slug;
  }
}
