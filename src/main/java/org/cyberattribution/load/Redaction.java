package org.cyberattribution.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes names that were removed on request out of what is kept of a catalogue as it stands. */
final class Redaction {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Predicate<String> removed;
  private final Runnable noted;

  /**
   * @param noted hears of each record from which something was taken
   */
  Redaction(Predicate<String> removed, Runnable noted) {
    this.removed = removed;
    this.noted = noted;
  }

  /** The JSON without those texts, or the same where it has none. */
  @Nullable String of(@Nullable String json) {
    if (json == null) {
      return null;
    }
    try {
      JsonNode root = JSON.readTree(json);
      if (!takeOut(root)) {
        return json;
      }
      noted.run();
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is kept of a catalogue is no JSON", e);
    }
  }

  private boolean takeOut(JsonNode node) {
    boolean changed = false;
    for (var children = node.elements(); children.hasNext(); ) {
      JsonNode child = children.next();
      if (child.isTextual() && removed.test(child.asText())) {
        children.remove();
        changed = true;
      } else {
        changed |= takeOut(child);
      }
    }
    return changed;
  }
}
