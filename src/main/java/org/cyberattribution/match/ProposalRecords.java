package org.cyberattribution.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.cyberattribution.model.Indicator;

/** Proposals as records that a reviewer accepts, corrects or rejects: assessments that compare. */
public final class ProposalRecords {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RECORDER = "matcher";

  private ProposalRecords() {}

  /** The record file of the proposals of a kind. */
  public static ObjectNode of(List<Proposal> proposals, Indicator indicator) {
    String id = "matched-" + indicator.slug();
    ObjectNode document =
        JSON.createObjectNode()
            .put("id", id)
            .put("title", "Comparisons: " + indicator.slug().replace('-', ' '))
            .put("licence", "CC-BY-4.0");
    ArrayNode incidents = document.putArray("incidents");
    document.putArray("sources").addObject().put("id", id).put("title", "The entries compared");
    document.putArray("utterances").addObject().put("id", id).put("title", "Review of matches");
    ArrayNode claims = document.putArray("claims");
    Set<String> named = new HashSet<>();
    for (Proposal proposal : proposals) {
      if (!proposal.incident().curated() && named.add(proposal.incident().id())) {
        incidents
            .addObject()
            .put("id", proposal.incident().id())
            .put("name", proposal.incident().name());
      }
      claims.add(record(proposal, indicator, id));
    }
    return document;
  }

  private static ObjectNode record(Proposal proposal, Indicator indicator, String document) {
    String key = proposal.one() + " " + proposal.other();
    ObjectNode record =
        JSON.createObjectNode()
            .put("id", indicator.slug() + "-" + DigestUtils.sha256Hex(key).substring(0, 16))
            .put("kind", "assessment");
    record
        .putArray("speaker")
        .addObject()
        .put("described", "whoever reviewed the comparison")
        .put("kind", "individual");
    record
        .put("incident", proposal.incident().id())
        .put("indicator", indicator.slug())
        .put("rating", "same");
    record.putArray("compares").add(proposal.one()).add(proposal.other());
    return record
        .put("utterance", document)
        .put("source", document)
        .put("recordedBy", RECORDER)
        .put("score", BigDecimal.valueOf(proposal.score()).setScale(2, RoundingMode.DOWN))
        .put("note", String.join("; ", proposal.reasons()));
  }
}
