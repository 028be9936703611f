package org.cyberattribution.ingest.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.model.AttributorRole;
import org.cyberattribution.model.Basis;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Directness;
import org.cyberattribution.model.Evidence;
import org.cyberattribution.model.Framing;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Scale;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Reads the three layers that every claim has, and the sources and utterances that they point to.
 */
final class LayerReader {
  private final Names names;
  private final Findings findings;
  private final EntityFinder entities;
  private final Dates dates;
  private final RecordNode root;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Utterance> utterances = new LinkedHashMap<>();

  LayerReader(Names names, Findings findings, RecordDocument document) {
    this.names = names;
    this.findings = findings;
    this.entities = new EntityFinder(names, findings);
    this.dates = new Dates(findings);
    this.root = document.root();
    document.records("sources").forEach(this::declareSource);
    document.records("utterances").forEach(this::declareUtterance);
  }

  List<Source> sources() {
    return List.copyOf(sources.values());
  }

  List<Utterance> utterances() {
    return List.copyOf(utterances.values());
  }

  Spoken spoken(RecordNode record, Participant speaker, String recordId) {
    return new Spoken(
        speaker,
        onBehalfOf(record, speaker),
        record.map("spokesperson", entities::party).flatMap(found -> found).orElse(null),
        utterance(record.text("utterance").orElse(recordId)),
        record.texts("refersTo").stream().map(this::utterance).toList(),
        dates.date(record, "date").orElse(null),
        dates.day(record, "earliest").orElse(null),
        dates.day(record, "latest").orElse(null),
        confidence(record),
        record.term("basis", Basis.values()).orElse(null),
        record.term("attributorRole", AttributorRole.values()).orElse(null));
  }

  Reported reported(RecordNode record, Source source) {
    return new Reported(
        source,
        record.map("reportedBy", entities::participant).flatMap(found -> found).orElse(null),
        record.map("citing", entities::participant).flatMap(found -> found).orElse(null),
        record.term("directness", Directness.values()).orElse(null),
        record.items("evidence").stream().map(LayerReader::evidence).toList(),
        record.items("framing").stream().map(this::framing).toList());
  }

  Recorded recorded(RecordNode record) {
    return new Recorded(
        record.text("recordedBy").or(() -> root.text("recordedBy")).orElse(null),
        dates.day(record, "recordedOn").or(() -> dates.day(root, "recordedOn")).orElse(null),
        record.map("checked", this::check).orElse(null),
        record.text("reviewedBy").orElse(null),
        record.has("score") ? record.at("score").value().decimalValue() : null,
        record.text("note").orElse(null),
        record.has("extra") ? record.at("extra").value().toString() : null);
  }

  Optional<Source> source(RecordNode record) {
    RecordNode node = record.at("source");
    if (node.value().isObject()) {
      return Optional.of(declareSource(node));
    }
    String id = node.value().asText().strip();
    if (!sources.containsKey(id)) {
      entities.refuse(
          node, "no source has the id '" + id + "'", "Add it to this file's 'sources:'.");
    }
    return Optional.ofNullable(sources.get(id));
  }

  private Source declareSource(RecordNode node) {
    Source source =
        new Source(
            node.text("id").orElseThrow(),
            node.text("title").orElse(null),
            node.map("publisher", entities::participant).flatMap(found -> found).orElse(null),
            dates.date(node, "date").orElse(null),
            node.text("language").orElse(null),
            node.text("url").orElse(null),
            node.text("textHash").orElse(null));
    Source earlier = sources.putIfAbsent(source.id(), source);
    if (earlier != null && !earlier.equals(source)) {
      entities.refuse(
          node, "two different sources have the id '" + source.id() + "'", "Give one another id.");
    }
    return source;
  }

  private void declareUtterance(RecordNode node) {
    String id = node.text("id").orElseThrow();
    Utterance utterance =
        new Utterance(
            id,
            node.text("title").orElse(null),
            dates.date(node, "date").orElse(null),
            node.text("url").orElse(null));
    if (utterances.put(id, utterance) != null) {
      entities.refuse(
          node, "two utterances have the id '" + id + "'", "Give one another id, or join them.");
    }
  }

  /**
   * An utterance of this document, or one that is declared elsewhere or is known by nothing but its
   * claim.
   */
  private Utterance utterance(String id) {
    Utterance declared = utterances.get(id);
    return declared != null ? declared : new Utterance(id, null, null, null);
  }

  private Participant onBehalfOf(RecordNode record, Participant speaker) {
    return record
        .map("onBehalfOf", entities::participant)
        .flatMap(found -> found)
        .orElseGet(() -> speaker instanceof Party party ? names.spokenFor(party) : speaker);
  }

  private Confidence confidence(RecordNode record) {
    String wording = record.text("confidence").orElse(null);
    Strength strength = record.term("strength", Strength.values()).orElse(unworded(wording));
    Optional<Scale> scale = record.term("scale", Scale.values());
    if (scale.isPresent() && strength != null && strength.scale() != scale.get()) {
      entities.refuse(
          record.at("scale"),
          "the strength '" + strength.slug() + "' is not of the scale '" + scale.get().slug() + "'",
          "Leave the scale out; it follows from the strength.");
    }
    return new Confidence(wording == null || wording.isEmpty() ? null : wording, strength);
  }

  /** An empty wording says that somebody looked and found no words of confidence. */
  private static @Nullable Strength unworded(@Nullable String wording) {
    return wording != null && wording.isEmpty() ? Strength.NOT_STATED : null;
  }

  private Recorded.@Nullable Check check(RecordNode node) {
    return dates
        .day(node, "on")
        .map(on -> new Recorded.Check(on, node.text("by").orElseThrow()))
        .orElse(null);
  }

  private static Evidence evidence(RecordNode node) {
    return new Evidence(
        node.text("quote").orElse(null), integer(node, "start"), integer(node, "end"));
  }

  private static @Nullable Integer integer(RecordNode node, String key) {
    return node.has(key) ? Integer.valueOf(node.at(key).value().asInt()) : null;
  }

  private Framing framing(RecordNode node) {
    return new Framing(
        node.term("act", SpeechAct.values()).orElseThrow(),
        node.items("target").stream().map(entities::party).flatMap(Optional::stream).toList());
  }

  /**
   * Warns of what is probably a slip: a claim whose utterance nobody declared although others are
   * declared here.
   */
  void warnOfUndeclaredUtterance(RecordNode record) {
    Optional<String> id = record.text("utterance");
    if (id.isPresent() && !utterances.containsKey(id.get()) && !utterances.isEmpty()) {
      findings.add(
          Finding.warning(
              record.at("utterance").position(),
              "this file declares no utterance '" + id.get() + "'",
              "Add it to 'utterances:' with its title and date, unless another file has it."));
    }
  }
}
