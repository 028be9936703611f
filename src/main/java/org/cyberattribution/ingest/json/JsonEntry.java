package org.cyberattribution.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.cyberattribution.failure.Position;
import org.jspecify.annotations.Nullable;

/** One entry of a JSON file: a group of keys, and where it starts. */
public record JsonEntry(ObjectNode value, Position position) {
  /** The text of a key, trimmed; a key without text, or with an empty one, has none. */
  public Optional<String> text(String key) {
    JsonNode child = value.path(key);
    return child.isValueNode() && !child.isNull()
        ? Optional.of(child.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** The texts of a list, or the one text where there is no list. */
  public List<String> texts(String key) {
    JsonNode child = value.path(key);
    List<String> texts = new ArrayList<>();
    if (child.isArray()) {
      child.forEach(element -> addText(element, texts));
    } else {
      addText(child, texts);
    }
    return texts;
  }

  private static void addText(JsonNode node, List<String> texts) {
    if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
      texts.add(node.asText().strip());
    }
  }

  /** Whether a key holds nothing but texts, so that {@link #texts} gives all that is there. */
  public boolean holdsTexts(String key) {
    JsonNode child = value.path(key);
    return child.isArray()
        ? StreamSupport.stream(child.spliterator(), false).allMatch(JsonNode::isValueNode)
        : child.isValueNode();
  }

  public boolean has(String key) {
    return value.has(key) && !value.path(key).isNull();
  }

  /** The entries of a list of groups. */
  public List<JsonEntry> entries(String key) {
    List<JsonEntry> entries = new ArrayList<>();
    for (JsonNode child : value.path(key)) {
      if (child instanceof ObjectNode object) {
        entries.add(new JsonEntry(object, position));
      }
    }
    return entries;
  }

  /** The group under a key, or one without keys. */
  public JsonEntry entry(String key) {
    return new JsonEntry(
        value.path(key) instanceof ObjectNode object
            ? object
            : JsonNodeFactory.instance.objectNode(),
        position);
  }

  /** What the entry says under other keys than these, as JSON; null if it says nothing there. */
  public @Nullable String beyond(Collection<String> keys) {
    ObjectNode rest = value.deepCopy();
    rest.remove(keys);
    return rest.isEmpty() ? null : rest.toString();
  }
}
