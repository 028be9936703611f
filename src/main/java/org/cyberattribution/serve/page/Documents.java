package org.cyberattribution.serve.page;

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

  Optional<String> text(String hash) {
    return Optional.ofNullable(texts.get(hash));
  }
}
