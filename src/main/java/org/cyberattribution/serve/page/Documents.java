package org.cyberattribution.serve.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Texts of documents that the operator of the service lets its pages show, by the hash of the text;
 * the graph itself keeps only where in them the evidence stands.
 */
public record Documents(Map<String, String> texts) {
  /** That no text is shown, which is how a service starts unless it is told otherwise. */
  public static final Documents NONE = new Documents(Map.of());

  public Documents {
    texts = Map.copyOf(texts);
  }

  /** These and others. */
  public Documents and(Documents others) {
    Map<String, String> both = new HashMap<>(texts);
    both.putAll(others.texts);
    return new Documents(both);
  }

  /**
   * The text with a hash, if it may be shown.
   *
   * @param hash as a source's record gives it
   */
  public Optional<String> text(String hash) {
    return Optional.ofNullable(texts.get(hash));
  }
}
