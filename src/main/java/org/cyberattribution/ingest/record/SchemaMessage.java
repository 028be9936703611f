package org.cyberattribution.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * What a schema's error means to the author of a file, and how to mend it.
 *
 * @param key the key that should not be there, where that is the error
 */
record SchemaMessage(String problem, String mend, @Nullable String key) {
  private static final int SHOWN = 60;
  private static final int FAR = 3;
  private static final String NOT_BLANK = "\\S";

  /**
   * The message of errors about one value.
   *
   * @param errors one, or one for each alternative that the value does not fit
   */
  static SchemaMessage of(List<Error> errors, JsonNode schema) {
    Error error =
        errors.stream().min(Comparator.comparingInt(SchemaMessage::generality)).orElseThrow();
    JsonNode around = schema.at(parent(error));
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(error, around);
      case "required" ->
          plain(
              "the key '" + error.getProperty() + "' is missing",
              "Add '" + error.getProperty() + ":'.");
      case "enum" -> unknownWord(error, error.getSchemaNode());
      case "pattern" -> wrongForm(error, around);
      case "minItems" -> plain("the list is empty", "Name at least one.");
      case "type" -> wrongType(error.getInstanceNode(), errors);
      default ->
          plain("'" + shown(error.getInstanceNode()) + "' " + error.getMessage(), "Correct it.");
    };
  }

  /** Errors that name one cause come before those that only say that no alternative fits. */
  private static int generality(Error error) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> 0;
      case "required" -> 1;
      case "enum", "pattern" -> 2;
      case "type" -> 4;
      case "const" -> 5;
      case "anyOf", "oneOf", "allOf" -> 6;
      default -> 3;
    };
  }

  private static String parent(Error error) {
    return RecordNode.parent(DocumentSchema.pointer(error.getSchemaLocation().getFragment()));
  }

  private static SchemaMessage unknownKey(Error error, JsonNode around) {
    String key = error.getProperty();
    List<String> keys = new ArrayList<>();
    around.path("properties").fieldNames().forEachRemaining(keys::add);
    return new SchemaMessage(
        "no such key as '" + key + "'", nearest(key, keys) + "Correct or remove it.", key);
  }

  private static SchemaMessage unknownWord(Error error, JsonNode words) {
    String word = shown(error.getInstanceNode());
    List<String> known =
        StreamSupport.stream(words.spliterator(), false).map(JsonNode::asText).toList();
    return plain(
        "'" + word + "' is not one of its words",
        nearest(word, known) + "Use one of " + String.join(", ", known) + ".");
  }

  private static SchemaMessage wrongForm(Error error, JsonNode around) {
    return error.getSchemaNode().asText().equals(NOT_BLANK)
        ? blank()
        : plain(
            "'" + shown(error.getInstanceNode()) + "' has not the right form",
            "Write " + around.path("description").asText(error.getSchemaNode().asText()) + ".");
  }

  private static SchemaMessage blank() {
    return plain("the text is empty", "Write it, or leave the key out.");
  }

  private static SchemaMessage wrongType(JsonNode value, List<Error> errors) {
    List<String> expected =
        errors.stream()
            .filter(error -> error.getKeyword().equals("type"))
            .flatMap(error -> types(error.getSchemaNode()).stream())
            .distinct()
            .toList();
    if (value.isNull()) {
      return plain("nothing stands here", "Write a " + named(expected) + ", or remove it.");
    }
    boolean quotes = value.isValueNode() && expected.contains("string");
    return plain(
        "'" + shown(value) + "' is no " + named(expected),
        quotes ? "Put it in quotes." : "Write a " + named(expected) + ".");
  }

  private static List<String> types(JsonNode types) {
    return types.isArray()
        ? StreamSupport.stream(types.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(types.asText());
  }

  private static String named(List<String> types) {
    return types.stream()
        .filter(type -> !type.equals("null"))
        .map(
            type ->
                switch (type) {
                  case "string" -> "text";
                  case "array" -> "list";
                  case "object" -> "group of keys";
                  case "integer" -> "whole number";
                  default -> type;
                })
        .collect(Collectors.joining(" or "));
  }

  private static SchemaMessage plain(String problem, String mend) {
    return new SchemaMessage(problem, mend, null);
  }

  private static String shown(JsonNode value) {
    String text = value.isValueNode() ? value.asText() : value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** 'Did you mean …?' where a word is not far off. */
  private static String nearest(String word, List<String> words) {
    int limit = Math.min(FAR, Math.max(1, word.length() / 2));
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    return words.stream()
        .filter(candidate -> distance.apply(word, candidate) >= 0)
        .min(Comparator.comparingInt(candidate -> distance.apply(word, candidate)))
        .map(candidate -> "Did you mean '" + candidate + "'? ")
        .orElse("");
  }
}
