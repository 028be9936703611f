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
import java.util.HashMap;
import java.util.Map;
import org.cyberattribution.failure.Position;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Parses YAML and JSON into trees that know the line and column of every value. Jackson's own trees
 * forget them.
 */
final class LocatedParser {
  private static final int DEEPEST = 64;
  private static final int LARGEST_YAML = 256 << 20;
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
   */
  RecordNode parse(Reader text, String file, int linesBefore) throws IOException, Malformed {
    try (JsonParser parser = factory.createParser(text)) {
      Builder builder = new Builder(parser, file, linesBefore);
      if (parser.nextToken() == null) {
        return RecordNode.missing(file);
      }
      JsonNode root = builder.value("");
      if (parser.nextToken() != null) {
        throw new Malformed(
            builder.here(), "a second document in one file; write it into a file of its own");
      }
      return new RecordNode(root, "", builder.positions, file);
    } catch (JsonProcessingException malformed) {
      throw new Malformed(
          position(malformed.getLocation(), file, linesBefore), malformed.getOriginalMessage());
    } catch (org.yaml.snakeyaml.error.YAMLException malformed) {
      throw new Malformed(Position.ofFile(file), firstLine(String.valueOf(malformed.getMessage())));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  private static Position position(JsonLocation location, String file, int linesBefore) {
    return location == null
        ? Position.ofFile(file)
        : new Position(file, location.getLineNr() + linesBefore, location.getColumnNr());
  }

  /** The text is not well-formed, at a position. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Position position;

    Malformed(Position position, String message) {
      super(message);
      this.position = position;
    }

    Position position() {
      return position;
    }
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
      return position(parser.currentTokenLocation(), file, linesBefore);
    }

    JsonNode value(String pointer) throws IOException, Malformed {
      positions.putIfAbsent(pointer, here());
      if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
        throw new Malformed(here(), "a YAML alias (*name); write the value out");
      }
      JsonToken token = parser.currentToken();
      return switch (token) {
        case START_OBJECT -> object(pointer);
        case START_ARRAY -> array(pointer);
        case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
        case VALUE_TRUE, VALUE_FALSE ->
            JsonNodeFactory.instance.booleanNode(token == JsonToken.VALUE_TRUE);
        case VALUE_NUMBER_INT -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
        case VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
        default -> JsonNodeFactory.instance.textNode(parser.getText());
      };
    }

    private ObjectNode object(String pointer) throws IOException, Malformed {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        String child = pointer + "/" + RecordNode.escape(key);
        positions.put(child, here());
        parser.nextToken();
        object.set(key, value(child));
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
