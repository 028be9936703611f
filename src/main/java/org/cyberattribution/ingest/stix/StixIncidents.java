package org.cyberattribution.ingest.stix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueClaims;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.UnnamedParty;
import org.jspecify.annotations.Nullable;

/** Makes of campaigns and incidents what statements speak of, with their victims and malware. */
final class StixIncidents {
  private static final Set<String> MALWARE = Set.of("malware", "tool");

  private final StixIndex index;
  private final StixParties parties;
  private final SourceImport source;
  private final RecordSink sink;
  private final StixAccess access;

  StixIncidents(StixIndex index, StixParties parties, SourceImport source, RecordSink sink) {
    this.index = index;
    this.parties = parties;
    this.source = source;
    this.sink = sink;
    this.access = new StixAccess(index);
  }

  void read(JsonEntry entry, StixObject object, @Nullable String extra) {
    Incident known = of(object);
    Set<String> aliases = new LinkedHashSet<>(entry.texts("aliases"));
    aliases.remove(known.name());
    sink.incident(
        new Incident(
            known.id(),
            known.kind(),
            known.name(),
            List.copyOf(aliases),
            StixTime.between(entry, "first_seen", "last_seen"),
            malware(object),
            victims(object),
            List.of(),
            entry.text("description").orElse(null),
            extra));
  }

  /** An incident by what its name and type say. */
  Incident of(StixObject object) {
    return Incident.of(
        source.id(object.id()),
        object.is("campaign") ? Incident.Kind.CAMPAIGN : Incident.Kind.INCIDENT,
        StixParties.name(object));
  }

  private List<String> malware(StixObject object) {
    return index.relations(StixRelation.USES, object.id()).stream()
        .filter(this::isShared)
        .flatMap(relation -> index.object(relation.to()).stream())
        .filter(used -> MALWARE.contains(used.type()) && !used.name().isEmpty())
        .map(StixObject::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whom an actor is said to target: the victims of the activity that is tracked as the actor. */
  void victimsOf(Party actor, StixObject object) {
    List<Participant> victims = victims(object);
    if (!victims.isEmpty()) {
      sink.incident(CatalogueClaims.activity(actor).withVictims(victims));
    }
  }

  private List<Participant> victims(StixObject object) {
    List<Participant> victims = new ArrayList<>();
    for (StixRelation relation : index.relations(StixRelation.TARGETS, object.id())) {
      if (isShared(relation)) {
        victim(relation.to()).filter(victim -> !victims.contains(victim)).ifPresent(victims::add);
      }
    }
    return victims;
  }

  private Optional<Participant> victim(String id) {
    Optional<Participant> state = parties.state(id).map(party -> party);
    return state.or(() -> parties.identity(id)).or(() -> region(id));
  }

  private Optional<Participant> region(String id) {
    return index
        .object(id)
        .filter(object -> object.is("location"))
        .map(object -> new UnnamedParty(StixParties.name(object), null, null));
  }

  /** Whether a relationship may be told of wherever its incident is told of. */
  private boolean isShared(StixRelation relation) {
    return index
        .object(relation.id())
        .filter(object -> !access.level(object).isRestricted())
        .isPresent();
  }
}
