package org.cyberattribution.ingest;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Turns a name into the last part of an IRI. */
public final class Slug {
  private Slug() {}

  public static String of(String name) {
    return of(name, "[^a-z0-9.]+");
  }

  /** The slug of a file, which keeps underscores, so that the file is told by it. */
  public static String ofFile(String stem) {
    return of(stem, "[^a-z0-9._]+");
  }

  private static String of(String name, String others) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll(others, "-").replaceAll("^[-._]+|[-.]+$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }

  /** The slug of a key, with a hash where the slug alone would not tell it from another key. */
  public static String ofKey(String key) {
    boolean plain = key.chars().allMatch(character -> character < 0x80);
    return plain ? of(key) : of(key) + "-" + hash(key);
  }

  /** The slug of a key among others; where one of them has the same slug, a hash is added. */
  public static String among(Set<String> taken, String key) {
    String slug = ofKey(key);
    if (taken.add(slug)) {
      return slug;
    }
    String longer = slug + "-" + hash(key);
    taken.add(longer);
    return longer;
  }

  /** A short hash of a text. */
  public static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString().substring(0, 16);
  }
}
