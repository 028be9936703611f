package org.cyberattribution.review;

import com.fasterxml.jackson.databind.node.ObjectNode;

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
}
