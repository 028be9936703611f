package org.cyberattribution.ingest.stix;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueClaims;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.jspecify.annotations.Nullable;

/** Makes of threat actors and intrusion sets parties, and a claim for each of their names. */
final class StixActors {
  private final StixParties parties;
  private final StixVoices voices;
  private final StixIncidents incidents;
  private final SourceImport source;
  private final RecordSink sink;
  private final CatalogueClaims claims;

  StixActors(
      StixParties parties,
      StixVoices voices,
      StixIncidents incidents,
      SourceImport source,
      RecordSink sink) {
    this.parties = parties;
    this.voices = voices;
    this.incidents = incidents;
    this.source = source;
    this.sink = sink;
    this.claims = new CatalogueClaims(sink);
  }

  void read(JsonEntry entry, StixObject object, @Nullable String extra) {
    Party actor = parties.actor(object);
    sink.party(described(actor, entry, extra));
    if (object.withdrawn()) {
      source
          .remarks()
          .note(
              entry.position(),
              "an object of the type '"
                  + object.type()
                  + "' was revoked or deprecated, so that"
                  + " nothing is claimed of it",
              "Nothing is to be done.");
    } else {
      names(entry, actor);
      incidents.victimsOf(actor, object);
    }
  }

  private static Party described(Party actor, JsonEntry entry, @Nullable String extra) {
    Optional<String> key = new StixCitations(entry).attackKey();
    return new Party(
        actor.id(),
        List.of(PartyClass.THREAT_ACTOR),
        actor.name(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        key.map(code -> Map.of("attack", code)).orElse(Map.of()),
        null,
        null,
        null,
        null,
        List.of(),
        entry.text("description").orElse(null),
        extra);
  }

  private void names(JsonEntry entry, Party actor) {
    Set<String> names = new LinkedHashSet<>();
    names.add(actor.name());
    names.addAll(entry.texts("aliases"));
    Voice producer = voices.of(entry, entry.text("type").orElse("") + ": " + actor.name());
    Set<String> slugs = new HashSet<>();
    for (String name : names) {
      String id = actor.id() + "-" + Slug.among(slugs, name);
      claims.name(id, voices.forName(producer, entry, name, id), actor, name, null);
    }
  }
}
