package org.cyberattribution.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.Characters;
import org.cyberattribution.ingest.Remarks;
import org.cyberattribution.ingest.SourceFile;

/** The entries of a list in a JSON file, one after another, each with its line and column. */
public final class JsonEntries {
  private static final int DEEPEST = 64;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final SourceFile file;
  private final Remarks remarks;

  public JsonEntries(SourceFile file, Remarks remarks) {
    this.file = file;
    this.remarks = remarks;
  }

  /** The entries for a first look, which remarks on nothing, since a second one will. */
  public static JsonEntries atFirst(SourceFile file) {
    return new JsonEntries(file, new Remarks());
  }

  /** Takes an entry. */
  @FunctionalInterface
  public interface Taking {
    void take(JsonEntry entry) throws IOException;
  }

  /**
   * Passes on the entries of a list. What is no entry is refused, and so is one with a character
   * that no syntax of RDF can write.
   *
   * @param list the list's key, or {@link JsonOutline#ROOT} for a file that is a list
   */
  public void forEach(String list, Taking taking) throws IOException {
    try (InputStream content = file.open();
        JsonParser parser = MAPPER.createParser(content)) {
      JsonToken root = parser.nextToken();
      if (root == JsonToken.START_ARRAY && list.isEmpty()) {
        list(parser, taking);
      }
      while (root == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals(list);
        if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
          list(parser, taking);
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        remarks.refuse(here(parser), "something stands behind the end of the JSON", "Remove it.");
      }
    }
  }

  private void list(JsonParser parser, Taking taking) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      Position position = here(parser);
      JsonNode value = MAPPER.readTree(parser);
      OptionalInt forbidden = forbidden(value);
      if (!(value instanceof ObjectNode object)) {
        remarks.refuse(position, "an entry is no group of keys", "Mend or remove it.");
      } else if (forbidden.isPresent()) {
        remarks.refuse(
            position,
            Characters.forbidden(position, forbidden.getAsInt()).problem(),
            "Remove it from the entry that starts here.");
      } else {
        taking.take(new JsonEntry(object, position));
      }
    }
  }

  private static OptionalInt forbidden(JsonNode value) {
    if (value.isTextual()) {
      return Characters.firstForbidden(value.textValue());
    }
    for (JsonNode child : value) {
      OptionalInt found = forbidden(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return value.isObject()
        ? Characters.firstForbidden(
            String.join(
                "",
                ((ObjectNode) value)
                    .properties().stream().map(java.util.Map.Entry::getKey).toList()))
        : OptionalInt.empty();
  }

  private Position here(JsonParser parser) {
    JsonLocation location = parser.currentTokenLocation();
    return new Position(file.name(), location.getLineNr(), location.getColumnNr());
  }
}
