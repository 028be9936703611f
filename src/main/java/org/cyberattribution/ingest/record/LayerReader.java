package org.cyberattribution.ingest.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.model.AttributorRole;
import org.cyberattribution.model.Basis;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.DateText;
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
  private final EntityFinder entities;
  private final Dates dates;
  private final @Nullable String recordedBy;
  private final @Nullable LocalDate recordedOn;
  private final Set<Source> declared = new LinkedHashSet<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Utterance> utterances = new LinkedHashMap<>();
  private final Set<String> refusedSources;

  LayerReader(Names names, Findings findings, RecordDocument document) {
    this.names = names;
    this.entities = new EntityFinder(names, findings);
    this.dates = new Dates(findings);
    this.recordedBy = document.root().text("recordedBy").orElse(null);
    this.recordedOn = dates.day(document.root(), "recordedOn").orElse(null);
    this.refusedSources =
        document.broken("sources").stream()
            .flatMap(source -> source.text("id").stream())
            .collect(Collectors.toSet());
    document.records("sources").stream().map(this::source).forEach(declared::add);
    document.records("utterances").forEach(this::declareUtterance);
  }

  /** The sources in the document's own list. */
  List<Source> sources() {
    return List.copyOf(declared);
  }

  List<Utterance> utterances() {
    return List.copyOf(utterances.values());
  }

  /**
   * The first layer of a record, for each of its speakers.
   *
   * @param recordId stands in for the utterance's id where the record names none
   */
  Function<Participant, Spoken> spoken(RecordNode record, String recordId) {
    Optional<Participant> onBehalfOf = record.map("onBehalfOf", entities::participant);
    Party spokesperson = record.<Party>map("spokesperson", entities::party).orElse(null);
    Utterance utterance = utterance(record.text("utterance").orElse(recordId));
    List<Utterance> refersTo = record.texts("refersTo").stream().map(this::utterance).toList();
    DateText date = dates.date(record, "date").orElse(null);
    LocalDate earliest = dates.day(record, "earliest").orElse(null);
    LocalDate latest = dates.day(record, "latest").orElse(null);
    Confidence confidence = confidence(record);
    return speaker ->
        new Spoken(
            speaker,
            onBehalfOf.orElseGet(() -> spokenFor(speaker)),
            spokesperson,
            utterance,
            refersTo,
            date,
            earliest,
            latest,
            confidence,
            record.term("basis", Basis.values()).orElse(null),
            record.term("attributorRole", AttributorRole.values()).orElse(null));
  }

  private Participant spokenFor(Participant speaker) {
    return speaker instanceof Party party ? names.spokenFor(party) : speaker;
  }

  Reported reported(RecordNode record) {
    return new Reported(
        sourceOf(record.at("source")),
        record.map("reportedBy", entities::participant).orElse(null),
        record.map("citing", entities::participant).orElse(null),
        record.term("directness", Directness.values()).orElse(null),
        record.items("evidence").stream().map(LayerReader::evidence).toList(),
        record.items("framing").stream().flatMap(node -> framing(node).stream()).toList());
  }

  Recorded recorded(RecordNode record) {
    return new Recorded(
        record.text("recordedBy").orElse(recordedBy),
        dates.day(record, "recordedOn").orElse(recordedOn),
        record.map("checked", this::check).orElse(null),
        record.text("reviewedBy").orElse(null),
        record.has("score") ? record.at("score").value().decimalValue() : null,
        record.text("note").orElse(null),
        record.has("extra") ? record.at("extra").value().toString() : null);
  }

  /** A record's source; where there is none, the record is refused, and an empty one stands in. */
  private Source sourceOf(RecordNode node) {
    if (node.value().isObject()) {
      return source(node);
    }
    String id = node.value().asText().strip();
    Source source = sources.get(id);
    if (source == null && refusedSources.contains(id)) {
      entities.refuse(node, "the source '" + id + "' is refused itself", "Mend the source first.");
    } else if (source == null && node.isPresent()) {
      entities.refuse(
          node, "no source has the id '" + id + "'", "Add it to this file's 'sources:'.");
    }
    return source != null ? source : new Source(id, null, null, null, null, null, null);
  }

  private Source source(RecordNode node) {
    Source source =
        new Source(
            node.text("id").orElse(EntityFinder.BROKEN),
            node.text("title").orElse(null),
            node.map("publisher", entities::participant).orElse(null),
            dates.date(node, "date").orElse(null),
            node.text("language").orElse(null),
            node.text("url").orElse(null),
            node.text("textHash").orElse(null));
    Source earlier = sources.putIfAbsent(source.id(), source);
    if (earlier != null && !earlier.equals(source)) {
      entities.refuse(
          node, "two different sources have the id '" + source.id() + "'", "Give one another id.");
    }
    return earlier != null ? earlier : source;
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

  private Optional<Recorded.Check> check(RecordNode node) {
    return node.text("by")
        .flatMap(by -> dates.day(node, "on").map(on -> new Recorded.Check(on, by)));
  }

  private static Evidence evidence(RecordNode node) {
    return new Evidence(
        node.text("quote").orElse(null), integer(node, "start"), integer(node, "end"));
  }

  private static @Nullable Integer integer(RecordNode node, String key) {
    return node.has(key) ? Integer.valueOf(node.at(key).value().asInt()) : null;
  }

  private Optional<Framing> framing(RecordNode node) {
    List<Party> targets =
        node.items("target").stream().map(entities::party).flatMap(Optional::stream).toList();
    return node.term("act", SpeechAct.values()).map(act -> new Framing(act, targets));
  }
}
