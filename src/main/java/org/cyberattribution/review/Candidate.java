package org.cyberattribution.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A record that awaits review.
 *
 * @param document the data set that it came with, which has its sources, utterances and incidents
 * @param list the key of the list that it stands in, 'statements' or 'claims'
 */
public record Candidate(ObjectNode document, String list, ObjectNode record) {
  public String id() {
    return record.path("id").asText();
  }

  public String dataset() {
    return document.path("id").asText();
  }

  /** What the claim's IRI ends with, which stays the same however often a document is extracted. */
  public String claim() {
    String path = list.equals("statements") ? "statement" : record.path("kind").asText() + "-claim";
    return path + "/" + id();
  }

  public double score() {
    return record.path("score").asDouble(0);
  }

  /** What the speaker does, or of which kind the claim is. */
  public String act() {
    return record.path("act").asText(record.path("kind").asText());
  }

  /** Whom a statement is about, or what a proposal compares. */
  public String about() {
    return names(record.has("compares") ? "compares" : "target");
  }

  /** The words that it rests on, each with its quote, its offsets in the text, or both. */
  public List<JsonNode> evidence() {
    JsonNode evidence = record.path("evidence");
    return evidence.isArray()
        ? StreamSupport.stream(evidence.spliterator(), false).toList()
        : evidence.isObject() ? List.of(evidence) : List.of();
  }

  /** The hash of the text in which the evidence stands; empty where its source tells none. */
  public String textHash() {
    return StreamSupport.stream(document.path("sources").spliterator(), false)
        .filter(source -> source.path("id").equals(record.path("source")))
        .map(source -> source.path("textHash").asText())
        .findFirst()
        .orElse("");
  }

  /** The names under a key of the record, such as 'speaker', in one line. */
  public String names(String key) {
    return names(record.path(key));
  }

  private static String names(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(Candidate::names)
          .collect(Collectors.joining(", "));
    } else if (node.isObject()) {
      String name =
          node.path("name").asText(node.path("described").asText(node.path("id").asText()));
      return node.has("level") ? name + " (" + node.path("level").asText() + ")" : name;
    }
    return node.asText();
  }
}
