package org.cyberattribution.ingest.stix;

import java.util.HashSet;
import java.util.Set;
import org.cyberattribution.ingest.KeptKeys;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.CatalogueEntry;
import org.cyberattribution.model.Party;
import org.jspecify.annotations.Nullable;

/** The records of objects that may be shared equally far. */
final class StixRecords {
  /** What every object has and is told otherwise, by its IRI, its class or its source. */
  private static final Set<String> COMMON =
      Set.of("type", "id", "name", "description", "created_by_ref", "external_references");

  /** What is told otherwise too, and kept as it stands for its times and ids. */
  private static final Set<String> TOLD =
      Set.of(
          "created",
          "modified",
          "first_seen",
          "last_seen",
          "revoked",
          "spec_version",
          "object_marking_refs",
          "start_time",
          "stop_time",
          "opinion");

  private final StixParties parties;
  private final SourceImport source;
  private final RecordSink sink;
  private final KeptKeys keptKeys;
  private final StixActors actors;
  private final StixIncidents incidents;
  private final StixRelationships relationships;
  private final StixOpinions opinions;

  StixRecords(
      StixIndex index,
      StixParties parties,
      SourceImport source,
      RecordSink sink,
      KeptKeys keptKeys) {
    this.parties = parties;
    this.source = source;
    this.sink = sink;
    this.keptKeys = keptKeys;
    StixVoices voices = new StixVoices(index, parties, source);
    this.incidents = new StixIncidents(index, parties, source, sink);
    this.actors = new StixActors(parties, voices, incidents, source, sink);
    this.relationships = new StixRelationships(index, parties, voices, incidents, source, sink);
    this.opinions = new StixOpinions(index, parties, voices, incidents, source, sink);
  }

  void read(JsonEntry entry, StixObject object) {
    if (object.isActor()) {
      actors.read(entry, object, extra(entry, object, Set.of("aliases")));
    } else if (object.isIncident()) {
      incidents.read(entry, object, extra(entry, object, Set.of("aliases")));
    } else if (object.is("identity")) {
      identity(entry, object);
    } else if (object.withdrawn()) {
      keep(entry, object, "was revoked or deprecated, and claims nothing");
    } else if (object.is("relationship")) {
      if (relationships.read(entry)) {
        tell(entry, object, StixRelationships.UNDERSTOOD);
      } else {
        keep(entry, object, "'" + entry.text("relationship_type").orElse("") + "' claims nothing");
      }
    } else if (object.is("opinion")) {
      if (opinions.read(entry)) {
        tell(entry, object, StixOpinions.UNDERSTOOD);
      } else {
        keep(entry, object, "is about nothing that is a claim, or takes no side");
      }
    } else {
      keep(entry, object, "is no record of the model");
    }
  }

  private void identity(JsonEntry entry, StixObject identity) {
    if (!parties.isOwn(identity)) {
      keep(entry, identity, "is a party of the authority lists, or a class of parties");
    } else {
      Party party =
          parties.described(identity, entry, extra(entry, identity, Set.of("identity_class")));
      sink.party(party);
    }
  }

  /**
   * An object as it stands but for its description, as JSON, so that it can go out again; keys that
   * have no place in the model are told of.
   */
  private @Nullable String extra(JsonEntry entry, StixObject object, Set<String> understood) {
    Set<String> known = new HashSet<>(COMMON);
    known.addAll(understood);
    tell(entry, object, known);
    return entry.beyond(isToldWhole(entry) ? Set.of("description") : Set.of());
  }

  /** Whether the description is written down letter by letter. */
  private static boolean isToldWhole(JsonEntry entry) {
    return entry
        .text("description")
        .filter(entry.value().path("description").asText()::equals)
        .isPresent();
  }

  /** Tells of the keys that have no place in the model. */
  private void tell(JsonEntry entry, StixObject object, Set<String> known) {
    entry
        .value()
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key) && !TOLD.contains(key)) {
                keptKeys.add(object.type(), key, entry.position());
              }
            });
  }

  private void keep(JsonEntry entry, StixObject object, String why) {
    String name = object.name().isEmpty() ? object.id() : object.name();
    sink.entry(
        new CatalogueEntry(source.id(object.id()), object.type(), name, entry.value().toString()));
    source
        .remarks()
        .note(
            entry.position(),
            "an object of the type '" + object.type() + "' " + why + ", and is kept as it stands",
            "Nothing is lost; it is an entry of the data set.");
  }
}
