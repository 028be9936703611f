package org.cyberattribution.ingest.stix;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueClaims;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Statement.Target;
import org.cyberattribution.model.TargetRole;

/**
 * Makes claims of the relationships that say who is behind what, and where somebody comes from.
 * What is attributed decides: an incident to an actor is a statement; an actor to somebody else is
 * an affiliation; an actor to a person means that this is who the actor is.
 */
final class StixRelationships {
  static final Set<String> UNDERSTOOD =
      Set.of(
          "type",
          "id",
          "relationship_type",
          "source_ref",
          "target_ref",
          "created_by_ref",
          "description",
          "external_references",
          "confidence");

  /** Nothing: a relationship is kept as it stands beside its claim, so that it can go out again. */
  private static final Set<String> KEPT_ELSEWHERE = Set.of();

  private final StixIndex index;
  private final StixParties parties;
  private final StixVoices voices;
  private final StixIncidents incidents;
  private final SourceImport source;
  private final CatalogueClaims claims;

  StixRelationships(
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
    this.claims = new CatalogueClaims(sink);
  }

  /** Makes a claim of a relationship, if it is one. */
  boolean read(JsonEntry entry) {
    StixRelation relation = StixRelation.of(entry);
    return switch (relation.kind()) {
      case StixRelation.ATTRIBUTED_TO -> attribution(entry, relation);
      case StixRelation.ORIGINATES_FROM -> place(entry, relation, TargetRole.ORIGIN);
      case StixRelation.LOCATED_AT -> place(entry, relation, TargetRole.TERRITORY);
      case StixRelation.DUPLICATE_OF -> names(entry, relation, NameRelation.SAME);
      case StixRelation.PART_OF -> names(entry, relation, NameRelation.PART_OF);
      default -> false;
    };
  }

  private boolean attribution(JsonEntry entry, StixRelation relation) {
    Optional<StixObject> from = index.object(relation.from());
    Optional<Participant> to = parties.blamed(relation.to());
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    } else if (from.get().isIncident()) {
      incident(entry, from.get(), to.get());
      return true;
    }
    Optional<Party> actor = parties.actor(relation.from());
    if (actor.isEmpty() || actor.get().equals(to.get())) {
      return false;
    }
    if (to.get() instanceof Party person && parties.isPerson(relation.to())) {
      names(entry, relation, actor.get(), person, NameRelation.SAME);
    } else {
      affiliation(entry, actor.get(), to.get());
    }
    return true;
  }

  private void incident(JsonEntry entry, StixObject from, Participant to) {
    claims.statement(
        id(entry),
        voice(entry, from, "attributed to " + to.label()).with(entry.beyond(KEPT_ELSEWHERE)),
        SpeechAct.ATTRIBUTES,
        List.of(new Target(to, TargetRole.ACCUSED)),
        null,
        incidents.of(from),
        confidence(entry));
  }

  private void affiliation(JsonEntry entry, Party actor, Participant to) {
    claims.affiliation(
        id(entry),
        voice(entry, actor.name(), "attributed to " + to.label())
            .with(entry.beyond(KEPT_ELSEWHERE)),
        actor,
        to,
        Affiliation.UNSPECIFIED,
        confidence(entry),
        StixTime.day(entry, "start_time").orElse(null),
        StixTime.day(entry, "stop_time").orElse(null));
  }

  private boolean place(JsonEntry entry, StixRelation relation, TargetRole role) {
    Optional<Party> actor = parties.actor(relation.from());
    Optional<Party> state = parties.state(relation.to());
    if (actor.isEmpty() || state.isEmpty()) {
      return false;
    }
    claims.place(
        id(entry),
        voice(entry, actor.get().name(), relation.kind() + " " + state.get().name())
            .with(entry.beyond(KEPT_ELSEWHERE)),
        actor.get(),
        new Target(state.get(), role),
        confidence(entry));
    return true;
  }

  private boolean names(JsonEntry entry, StixRelation relation, NameRelation kind) {
    Optional<Party> actor = parties.actor(relation.from());
    Optional<Party> other = parties.actor(relation.to());
    if (actor.isEmpty() || other.isEmpty() || actor.equals(other)) {
      return false;
    }
    names(entry, relation, actor.get(), other.get(), kind);
    return true;
  }

  private void names(
      JsonEntry entry, StixRelation relation, Party actor, Party other, NameRelation kind) {
    claims.relation(
        id(entry),
        voice(entry, actor.name(), relation.kind() + " " + other.name())
            .with(entry.beyond(KEPT_ELSEWHERE)),
        actor,
        other,
        kind,
        confidence(entry));
  }

  private String id(JsonEntry entry) {
    return source.id(entry.text("id").orElse(""));
  }

  private Voice voice(JsonEntry entry, StixObject from, String what) {
    return voice(entry, StixParties.name(from), what);
  }

  private Voice voice(JsonEntry entry, String from, String what) {
    return voices.of(entry, from + " " + what).quoting(entry.text("description").orElse(null));
  }

  private Confidence confidence(JsonEntry entry) {
    Confidence confidence = StixVoices.confidence(entry);
    if (entry.has("confidence") && confidence.strength() == null) {
      source
          .remarks()
          .note(
              entry.position(),
              "the confidence '"
                  + entry.value().path("confidence").asText()
                  + "' is no number from"
                  + " 0 to 100",
              "It is left out.");
    }
    return confidence;
  }
}
