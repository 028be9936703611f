package org.cyberattribution.ingest.record;

import java.util.Optional;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Assessment;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Indicator;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Spoken;

/** Reads what is particular to the claims that are no statements: ties, names and assessments. */
final class OtherClaims {
  private final EntityFinder entities;
  private final Dates dates;

  OtherClaims(EntityFinder entities, Dates dates) {
    this.entities = entities;
    this.dates = dates;
  }

  /** Makes the claim of one of a record's speakers. */
  interface OfOne {
    Claim of(String id, Spoken spoken, Reported reported, Recorded recorded);
  }

  /** What a record claims, whoever of its speakers says it; empty if it cannot be resolved. */
  Optional<OfOne> claim(RecordNode record) {
    return switch (record.text("kind").orElse("")) {
      case "affiliation" -> affiliation(record);
      case "alias" -> alias(record);
      case "assessment" -> assessment(record);
      default -> Optional.empty();
    };
  }

  private Optional<OfOne> affiliation(RecordNode record) {
    Optional<Participant> member = record.map("member", entities::participant);
    Optional<Participant> principal = record.map("principal", entities::participant);
    Optional<Affiliation> affiliation = record.term("affiliation", Affiliation.values());
    DateText from = dates.date(record, "validFrom").orElse(null);
    DateText until = dates.date(record, "validUntil").orElse(null);
    if (member.isEmpty() || principal.isEmpty() || affiliation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        (id, spoken, reported, recorded) ->
            new AffiliationClaim(
                id,
                spoken,
                reported,
                recorded,
                member.get(),
                principal.get(),
                affiliation.get(),
                from,
                until));
  }

  private Optional<OfOne> alias(RecordNode record) {
    Optional<Party> actor = record.map("actor", entities::party);
    Party other = record.<Party>map("otherActor", entities::party).orElse(null);
    Participant giver = record.map("nameGiver", entities::participant).orElse(null);
    Optional<NameRelation> relation = record.term("relation", NameRelation.values());
    if (actor.isEmpty() || relation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        (id, spoken, reported, recorded) ->
            new AliasClaim(
                id,
                spoken,
                reported,
                recorded,
                actor.get(),
                record.text("name").orElse(null),
                other,
                relation.get(),
                giver));
  }

  private Optional<OfOne> assessment(RecordNode record) {
    Incident incident = record.<Incident>map("incident", entities::incident).orElse(null);
    String statement = record.text("assesses").orElse(null);
    Optional<Indicator> indicator = record.term("indicator", Indicator.values());
    if (indicator.isEmpty() || (incident == null && statement == null)) {
      return Optional.empty();
    }
    Norm concept = record.<Norm>map("ratedAs", entities::norm).orElse(null);
    Assessment.Rating rating =
        new Assessment.Rating(
            record.text("rating").orElse(EntityFinder.BROKEN),
            record.text("ratingScale").orElse(null),
            concept);
    return Optional.of(
        (id, spoken, reported, recorded) ->
            new Assessment(
                id,
                spoken,
                reported,
                recorded,
                incident,
                statement,
                indicator.get(),
                rating,
                record.texts("compares")));
  }
}
