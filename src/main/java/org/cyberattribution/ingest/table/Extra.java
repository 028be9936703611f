package org.cyberattribution.ingest.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row says beyond the model, gathered as the JSON that a record keeps. */
public final class Extra {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Keeps a text, unless it is empty. */
  public Extra put(String key, String text) {
    if (!text.isEmpty()) {
      values.put(key, text);
    }
    return this;
  }

  /** Keeps texts, one alone as such, several as a list. */
  public Extra put(String key, Collection<String> texts) {
    if (texts.size() == 1) {
      return put(key, texts.iterator().next());
    }
    if (!texts.isEmpty()) {
      values.put(key, texts);
    }
    return this;
  }

  public Extra putAll(Map<String, String> texts) {
    texts.forEach(this::put);
    return this;
  }

  /** The JSON, or null where there is nothing to keep. */
  public @Nullable String json() {
    try {
      return values.isEmpty() ? null : JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
