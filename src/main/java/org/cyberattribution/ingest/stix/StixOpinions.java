package org.cyberattribution.ingest.stix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueClaims;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Statement.Target;
import org.cyberattribution.model.TargetRole;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an opinion on a claim an endorsement or a dispute, which answers the claim's utterance.
 * An opinion that is neutral, or about something else than a claim, is neither.
 */
final class StixOpinions {
  static final Set<String> UNDERSTOOD =
      Set.of("type", "id", "created_by_ref", "explanation", "object_refs", "external_references");

  private final StixIndex index;
  private final StixParties parties;
  private final StixVoices voices;
  private final StixIncidents incidents;
  private final SourceImport source;
  private final RecordSink sink;

  StixOpinions(
      StixIndex index,
      StixParties parties,
      StixVoices voices,
      StixIncidents incidents,
      SourceImport source,
      RecordSink sink) {
    this.index = index;
    this.parties = parties;
    this.voices = voices;
    this.incidents = incidents;
    this.source = source;
    this.sink = sink;
  }

  /**
   * Makes a statement for each claim that an opinion is on, if there is any and it takes a side.
   */
  boolean read(JsonEntry opinion) {
    SpeechAct act = act(opinion.text("opinion").orElse(""));
    boolean all = act != null && !opinion.texts("object_refs").isEmpty();
    for (String about : opinion.texts("object_refs")) {
      Optional<StixRelation> claim = index.relation(about);
      boolean made = act != null && claim.isPresent() && statement(opinion, act, claim.get());
      all = all && made;
    }
    return all;
  }

  private static @Nullable SpeechAct act(String opinion) {
    return switch (opinion.toLowerCase(Locale.ROOT)) {
      case "agree", "strongly-agree" -> SpeechAct.ENDORSES;
      case "disagree", "strongly-disagree" -> SpeechAct.DISPUTES;
      default -> null;
    };
  }

  private boolean statement(JsonEntry opinion, SpeechAct act, StixRelation claim) {
    Optional<Incident> incident = incident(claim);
    if (incident.isEmpty()) {
      return false;
    }
    String title = "opinion: " + opinion.text("opinion").orElse("");
    Voice voice =
        voices
            .of(opinion, title)
            .quoting(opinion.text("explanation").orElse(null))
            .answering(voices.utterance(claim.id()))
            .with(opinion.beyond(Set.of()));
    new CatalogueClaims(sink)
        .statement(
            source.id(opinion.text("id").orElse("")) + "-" + source.id(claim.id()),
            voice,
            act,
            targets(act, claim),
            null,
            incident.get(),
            Confidence.NOT_RECORDED);
    return true;
  }

  /** What a claim speaks of: an incident, or the activity of the actor that is attributed. */
  private Optional<Incident> incident(StixRelation claim) {
    Optional<Incident> incident =
        index.object(claim.from()).filter(StixObject::isIncident).map(incidents::of);
    if (incident.isPresent()) {
      return incident;
    }
    Optional<Party> actor = parties.actor(claim.from());
    actor.map(CatalogueClaims::activity).ifPresent(sink::incident);
    return actor.map(CatalogueClaims::activity);
  }

  /** Whom a claim blames, concerned by an endorsement and cleared by a dispute. */
  private List<Target> targets(SpeechAct act, StixRelation claim) {
    Optional<Participant> blamed =
        claim.kind().equals(StixRelation.ATTRIBUTED_TO)
            ? parties.blamed(claim.to())
            : Optional.empty();
    TargetRole role = act == SpeechAct.DISPUTES ? TargetRole.EXONERATED : TargetRole.CONCERNED;
    return blamed.map(party -> List.of(new Target(party, role))).orElse(List.of());
  }
}
