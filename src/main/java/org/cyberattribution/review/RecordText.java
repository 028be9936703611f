package org.cyberattribution.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record as people read and correct it, which is YAML. */
public final class RecordText {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build();

  private RecordText() {}

  public static String of(JsonNode record) {
    try {
      return YAML.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that was read cannot be written", e);
    }
  }

  /**
   * Reads a record, or the value of one of its keys.
   *
   * @return the value null where there is no text
   */
  public static JsonNode read(String text) throws JsonProcessingException {
    JsonNode value = YAML.readTree(text);
    return value.isMissingNode() ? YAML.nullNode() : value;
  }

  /** The keys in which two forms of a record differ, with their new values; null for those gone. */
  public static Map<String, JsonNode> corrections(JsonNode before, JsonNode after) {
    Map<String, JsonNode> changed = new LinkedHashMap<>();
    before.fieldNames().forEachRemaining(key -> changed.put(key, YAML.nullNode()));
    after.properties().forEach(entry -> changed.put(entry.getKey(), entry.getValue()));
    changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    return changed;
  }
}
