package org.cyberattribution.export.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Evidence;
import org.cyberattribution.model.Framing;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;

/** Writes the three layers of a claim, and what they point to. */
final class LayerWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Mentions mentions;

  LayerWriter(Mentions mentions) {
    this.mentions = mentions;
  }

  void write(Claim claim, Node node) {
    spoken(claim.spoken(), node);
    // A claim that names no utterance is one of its own, under the claim's id.
    String utterance = claim.spoken().utterance().id();
    node.text("utterance", utterance.equals(claim.id()) ? null : utterance);
    reported(claim.reported(), node);
    recorded(claim.recorded(), node);
  }

  private void spoken(Spoken spoken, Node node) {
    if (!spoken.onBehalfOf().equals(spoken.speaker())) {
      node.value("onBehalfOf", mentions.participant(spoken.onBehalfOf()));
    }
    node.optional("spokesperson", spoken.spokesperson(), mentions::participant);
    node.list("refersTo", spoken.refersTo(), Utterance::id);
    node.date("date", spoken.date());
    node.text("earliest", text(spoken.earliest()));
    node.text("latest", text(spoken.latest()));
    confidence(spoken.confidence(), node);
    node.term("basis", spoken.basis());
    node.term("attributorRole", spoken.attributorRole());
  }

  /** An empty wording says that somebody looked and found none. */
  private static void confidence(Confidence confidence, Node node) {
    boolean looked = confidence.wording() == null && confidence.strength() == Strength.NOT_STATED;
    node.text("confidence", looked ? "" : confidence.wording());
    node.term("strength", looked ? null : confidence.strength());
  }

  private void reported(Reported reported, Node node) {
    node.text("source", reported.source().id());
    node.optional("reportedBy", reported.reportedBy(), mentions::participant);
    node.optional("citing", reported.citing(), mentions::participant);
    node.term("directness", reported.directness());
    node.list("framing", reported.framings(), this::framing);
    node.list("evidence", reported.evidence(), LayerWriter::evidence);
  }

  private static void recorded(Recorded recorded, Node node) {
    node.text("recordedBy", recorded.recordedBy());
    node.text("recordedOn", text(recorded.recordedOn()));
    node.text("reviewedBy", recorded.reviewedBy());
    node.number("score", recorded.score());
    node.optional("checked", recorded.checked(), LayerWriter::check);
    node.text("note", recorded.note());
    node.optional("extra", recorded.extra(), LayerWriter::json);
  }

  private static ObjectNode check(Recorded.Check check) {
    Node node = new Node();
    node.text("on", check.on().toString());
    node.text("by", check.by());
    return node.tree();
  }

  private ObjectNode framing(Framing framing) {
    Node node = new Node();
    node.term("act", framing.act());
    node.list("target", framing.targets(), mentions::participant);
    return node.tree();
  }

  private static ObjectNode evidence(Evidence evidence) {
    Node node = new Node();
    node.text("quote", evidence.quote());
    node.number("start", evidence.start());
    node.number("end", evidence.end());
    return node.tree();
  }

  /** A source has a title in every record file: its own, or else its id. */
  ObjectNode source(Source source) {
    Node node = new Node();
    node.text("id", source.id());
    node.text("title", source.title() == null ? source.id() : source.title());
    node.optional("publisher", source.publisher(), mentions::participant);
    node.date("date", source.date());
    node.text("language", source.language());
    node.text("url", source.url());
    node.text("textHash", source.textHash());
    return node.tree();
  }

  static ObjectNode utterance(Utterance utterance) {
    Node node = new Node();
    node.text("id", utterance.id());
    node.text("title", utterance.title() == null ? utterance.id() : utterance.title());
    node.date("date", utterance.date());
    node.text("url", utterance.url());
    return node.tree();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what a catalogue says beyond the model is no JSON", e);
    }
  }
}
