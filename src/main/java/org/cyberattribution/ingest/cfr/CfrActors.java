package org.cyberattribution.ingest.cfr;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueClaims;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * Reads the tracker's entries about actors: the names that they go by and the states that are
 * suspected behind them, each as the tracker's claim.
 */
final class CfrActors {
  private final SourceImport source;
  private final RecordSink sink;
  private final CatalogueClaims claims;
  private final Edition edition;

  CfrActors(SourceImport source, RecordSink sink, Edition edition) {
    this.source = source;
    this.sink = sink;
    this.claims = new CatalogueClaims(sink);
    this.edition = edition;
  }

  void read(CfrEntry entry) {
    Party actor = actor(entry);
    sink.party(actor);
    Voice voice = edition.own(entry.source());
    names(entry, actor, voice);
    for (Party sponsor : entry.sponsors()) {
      claims.affiliation(
          entry.id() + "-sponsor-" + sponsor.id(),
          voice,
          actor,
          sponsor,
          Affiliation.BACKED,
          CfrIncidents.SUSPECTED,
          null,
          null);
    }
    if (!entry.text(CfrColumn.RESPONSE).isEmpty()) {
      source
          .remarks()
          .note(
              entry.position(),
              "a response is given to an actor, and not to an incident",
              "It is kept with the actor in att:extra.");
    }
  }

  private void names(CfrEntry entry, Party actor, Voice voice) {
    Set<String> names = new LinkedHashSet<>(List.of(actor.name()));
    names.addAll(entry.affiliations().others());
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      claims.name(entry.id() + "-name-" + Slug.among(taken, name), voice, actor, name, null);
    }
  }

  private static Party actor(CfrEntry entry) {
    String description = entry.text(CfrColumn.DESCRIPTION);
    return new Party(
        entry.id(),
        List.of(PartyClass.THREAT_ACTOR),
        entry.text(CfrColumn.TITLE),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        null,
        null,
        null,
        List.of(),
        description.isEmpty() ? null : description,
        CfrIncidents.extra(entry));
  }
}
