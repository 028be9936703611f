package org.cyberattribution.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Finding;

/**
 * The published JSON Schema of record files; its errors are turned into findings that say how to
 * mend them.
 */
final class DocumentSchema {
  private final Schema schema;

  private DocumentSchema(Schema schema) {
    this.schema = schema;
  }

  static DocumentSchema load(Path file) {
    try {
      return new DocumentSchema(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Files.readString(file), InputFormat.JSON));
    } catch (IOException e) {
      throw new Failure.BadInput(
          "The record schema cannot be read: " + file + ". Is cag.home the project's folder?");
    }
  }

  /** The findings in a document, by the JSON pointer of the value that each is about. */
  Map<String, Finding> check(RecordNode document) {
    Map<String, List<Error>> errors = new LinkedHashMap<>();
    for (Error error : schema.validate(document.value())) {
      errors.computeIfAbsent(pointer(error), key -> new ArrayList<>()).add(error);
    }
    Map<String, Finding> findings = new LinkedHashMap<>();
    errors.forEach(
        (pointer, here) -> {
          if (errors.keySet().stream().noneMatch(other -> other.startsWith(pointer + "/"))) {
            findings.put(pointer, finding(document, pointer, here));
          }
        });
    return findings;
  }

  private static String pointer(Error error) {
    NodePath path = error.getInstanceLocation();
    return IntStream.range(0, path.getNameCount())
        .mapToObj(step -> "/" + RecordNode.escape(path.getElement(step).toString()))
        .collect(Collectors.joining());
  }

  private static Finding finding(RecordNode document, String pointer, List<Error> errors) {
    Error error =
        errors.stream().min(Comparator.comparingInt(DocumentSchema::generality)).orElseThrow();
    RecordNode at =
        new RecordNode(
            document.value().at(pointer), pointer, document.positions(), document.file());
    return Finding.refused(at.position(), path(pointer) + ": " + problem(error), mend(error));
  }

  /** Errors that name one cause come before those that only say that no alternative fits. */
  private static int generality(Error error) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> 0;
      case "required" -> 1;
      case "enum", "const", "pattern" -> 2;
      case "type" -> 4;
      case "anyOf", "oneOf", "allOf" -> 5;
      default -> 3;
    };
  }

  private static String path(String pointer) {
    return pointer.isEmpty() ? "the document" : pointer.substring(1).replace('/', '.');
  }

  private static String problem(Error error) {
    JsonNode value = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "additionalProperties" -> "no such key as '" + error.getProperty() + "'";
      case "required" -> "the key '" + error.getProperty() + "' is missing";
      case "enum", "const" -> "'" + text(value) + "' is not one of its words";
      case "pattern" -> "'" + text(value) + "' has not the form " + error.getSchemaNode().asText();
      default -> error.getMessage();
    };
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static String mend(Error error) {
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          "Correct or remove it." + nearest(error.getProperty(), keysBeside(error));
      case "required" -> "Add '" + error.getProperty() + ":'.";
      case "enum" -> "Use one of " + words(error.getSchemaNode()) + "." + nearestWord(error);
      default -> "Compare with data/schema/document.schema.json.";
    };
  }

  private static String nearestWord(Error error) {
    List<String> words = new ArrayList<>();
    error.getSchemaNode().forEach(word -> words.add(word.asText()));
    return nearest(text(error.getInstanceNode()), words);
  }

  private static String words(JsonNode words) {
    return StreamSupport.stream(words.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static List<String> keysBeside(Error error) {
    return error.getDetails() != null
            && error.getDetails().get("properties") instanceof List<?> keys
        ? keys.stream().map(Object::toString).toList()
        : List.of();
  }

  private static String nearest(String word, List<String> words) {
    LevenshteinDistance distance = new LevenshteinDistance(3);
    return words.stream()
        .filter(candidate -> distance.apply(word, candidate) >= 0)
        .min(Comparator.comparingInt(candidate -> distance.apply(word, candidate)))
        .map(candidate -> " Did you mean '" + candidate + "'?")
        .orElse("");
  }
}
