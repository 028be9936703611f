package org.cyberattribution.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The record file that a data set's accepted records go into, with what they point to. */
final class AcceptedFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private AcceptedFile() {}

  static Path in(Path folder, Candidate candidate) {
    return folder.resolve(candidate.dataset() + "-accepted.yaml");
  }

  /** The file's text once a record is in it, in place of an earlier form of the same. */
  static String with(Path file, Candidate candidate, ObjectNode accepted) {
    ObjectNode document = existing(file, candidate);
    for (String list : new String[] {"incidents", "sources", "utterances"}) {
      for (JsonNode entry : candidate.document().path(list)) {
        if (mentions(accepted, entry)) {
          put(document.withArray(list), entry);
        }
      }
    }
    put(document.withArray(candidate.list()), accepted);
    try {
      return YAML.writeValueAsString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode existing(Path file, Candidate candidate) {
    try {
      if (Files.exists(file)) {
        return (ObjectNode) YAML.readTree(file.toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ObjectNode document = JSON.createObjectNode();
    document.put("id", candidate.dataset() + "-accepted");
    document.set("title", candidate.document().get("title"));
    document.set("licence", candidate.document().get("licence"));
    document.properties().removeIf(entry -> entry.getValue().isNull());
    return document;
  }

  private static boolean mentions(JsonNode record, JsonNode entry) {
    Set<String> words = new HashSet<>();
    for (String key : new String[] {"incident", "source", "utterance", "refersTo"}) {
      addTexts(record.path(key), words);
    }
    return words.contains(entry.path("id").asText()) || words.contains(entry.path("name").asText());
  }

  private static void addTexts(JsonNode node, Set<String> texts) {
    if (node.isContainerNode()) {
      StreamSupport.stream(node.spliterator(), false).forEach(child -> addTexts(child, texts));
    } else if (node.isTextual()) {
      texts.add(node.asText());
    }
  }

  private static void put(ArrayNode list, JsonNode entry) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).path("id").equals(entry.path("id"))) {
        list.set(i, entry);
        return;
      }
    }
    list.add(entry);
  }
}
