package org.cyberattribution.ingest.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.Malformed;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Parses YAML and JSON into trees that know the line and column of every value. Jackson's own trees
 * forget them.
 */
final class LocatedParser {
  private static final int DEEPEST = 64;
  private static final int LARGEST_YAML = 256 << 20;
  private static final int MOST_DIGITS = 100;
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();

  private final JsonFactory factory;

  private LocatedParser(JsonFactory factory) {
    this.factory = factory;
  }

  static LocatedParser yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST_YAML);
    options.setNestingDepthLimit(DEEPEST);
    return new LocatedParser(
        YAMLFactory.builder()
            .loaderOptions(options)
            .streamReadConstraints(CONSTRAINTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
  }

  static LocatedParser json() {
    return new LocatedParser(
        JsonFactory.builder()
            .streamReadConstraints(CONSTRAINTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
  }

  /**
   * Parses one document.
   *
   * @param linesBefore the number of lines of the file that stand before the text
   * @throws Malformed if the text is no YAML or JSON, or uses YAML aliases
   * @throws CharacterCodingException if it holds what no text can hold
   */
  RecordNode parse(Reader text, String file, int linesBefore) throws IOException, Malformed {
    try (JsonParser parser = factory.createParser(text)) {
      Builder builder = new Builder(parser, file, linesBefore);
      try {
        return parse(parser, builder, file);
      } catch (JsonProcessingException malformed) {
        if (Malformed.cause(malformed, CharacterCodingException.class) != null
            || Malformed.cause(malformed, ReaderException.class) != null) {
          throw new CharacterCodingException();
        }
        throw Malformed.of(malformed, builder.here(), linesBefore);
      }
    }
  }

  private static RecordNode parse(JsonParser parser, Builder builder, String file)
      throws IOException, Malformed {
    if (parser.nextToken() == null) {
      return RecordNode.missing(file);
    }
    JsonNode root = builder.value("");
    if (parser.nextToken() != null) {
      throw new Malformed(
          builder.here(), "a second document in one file", "Write it into a file of its own.");
    }
    return new RecordNode(root, "", builder.positions, file);
  }

  private static final class Builder {
    private final JsonParser parser;
    private final String file;
    private final int linesBefore;
    private final Map<String, Position> positions = new HashMap<>();

    Builder(JsonParser parser, String file, int linesBefore) {
      this.parser = parser;
      this.file = file;
      this.linesBefore = linesBefore;
    }

    Position here() {
      JsonLocation location = parser.currentTokenLocation();
      return new Position(file, location.getLineNr() + linesBefore, location.getColumnNr());
    }

    JsonNode value(String pointer) throws IOException, Malformed {
      positions.putIfAbsent(pointer, here());
      if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
        throw new Malformed(here(), "a YAML alias, '*name'", "Write the value out.");
      }
      JsonToken token = parser.currentToken();
      return switch (token) {
        case START_OBJECT -> object(pointer);
        case START_ARRAY -> array(pointer);
        case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
        case VALUE_TRUE, VALUE_FALSE ->
            JsonNodeFactory.instance.booleanNode(token == JsonToken.VALUE_TRUE);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
        default ->
            isNothing()
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.textNode(parser.getText());
      };
    }

    /** Whether nothing stands after a YAML key, which YAML takes for null but Jackson for ''. */
    private boolean isNothing() {
      return parser instanceof YAMLParser
          && parser.currentTokenLocation().getCharOffset()
              == parser.currentLocation().getCharOffset();
    }

    /** A number; the infinite and the monstrous stay text, so that the schema refuses them. */
    private JsonNode number(JsonToken token) throws IOException {
      try {
        if (token == JsonToken.VALUE_NUMBER_INT) {
          return JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
        }
        BigDecimal decimal = parser.getDecimalValue();
        return Math.abs((long) decimal.scale()) <= MOST_DIGITS
            ? JsonNodeFactory.instance.numberNode(decimal)
            : JsonNodeFactory.instance.textNode(parser.getText());
      } catch (JsonProcessingException | NumberFormatException e) {
        return JsonNodeFactory.instance.textNode(parser.getText());
      }
    }

    /** The keys that have a value; one without is as good as absent. */
    private ObjectNode object(String pointer) throws IOException, Malformed {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        String child = pointer + "/" + RecordNode.escape(key);
        positions.put(child, here());
        parser.nextToken();
        JsonNode value = value(child);
        if (!value.isNull()) {
          object.set(key, value);
        }
      }
      return object;
    }

    private ArrayNode array(String pointer) throws IOException, Malformed {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(pointer + "/" + array.size()));
      }
      return array;
    }
  }
}
