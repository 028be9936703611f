package org.cyberattribution.ingest.misp;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueClaims;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.CitedDocuments;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Utterance;

/**
 * Makes of each entry of a cluster a party, a claim for each of its names, and, of threat actors,
 * the claims about their origin and sponsor.
 */
final class ClusterEntries {
  static final List<String> REFERENCES = List.of("refs", "official-refs", "additional_refs");
  static final String SYNONYMS = "synonyms";
  private final Cluster cluster;
  private final SourceImport source;
  private final RecordSink sink;
  private final CatalogueClaims claims;
  private final NameGivers givers;
  private final ClusterParties clusterParties;
  private final Sponsors sponsors;
  private final Relations relations;
  private final Utterance edition;
  private final Set<String> ids = new HashSet<>();

  ClusterEntries(Cluster cluster, KnownEntries known, SourceImport source, RecordSink sink) {
    this.cluster = cluster;
    this.source = source;
    this.sink = sink;
    CatalogueParties parties = new CatalogueParties(source, sink);
    this.claims = new CatalogueClaims(sink);
    this.givers = new NameGivers(source, parties);
    this.sponsors = new Sponsors(source, parties, claims);
    this.relations = new Relations(source, known, claims);
    this.clusterParties = new ClusterParties(source, parties, givers, sponsors, relations);
    this.edition = edition();
  }

  private Utterance edition() {
    String version = cluster.version().isEmpty() ? "" : ", version " + cluster.version();
    return new Utterance(
        source.dataset().id() + "-" + Slug.of(cluster.version()) + "-edition",
        cluster.name() + version,
        null,
        null);
  }

  /** Reports what was kept as it stands, once all entries were read. */
  void end() {
    clusterParties.end();
  }

  void read(JsonEntry entry) {
    PartyClass kind = cluster.lists();
    Optional<String> name = entry.text("value");
    if (kind == null) {
      source
          .remarks()
          .refuse(
              entry.position(),
              "the entries of '" + cluster.name() + "' are no parties",
              "Import clusters of actors, agencies or companies; this one says nothing of whom"
                  + " somebody blames.");
    } else if (name.isEmpty()) {
      source.remarks().refuse(entry.position(), "an entry has no value", "Name it.");
    } else if (!ids.add(key(entry, name.get()))) {
      source
          .remarks()
          .refuse(
              entry.position(),
              "the key '" + key(entry, name.get()) + "' is another entry's too",
              "Give one of the two another UUID.");
    } else {
      read(entry, name.get(), kind);
    }
  }

  private static String key(JsonEntry entry, String name) {
    return entry.text("uuid").orElse(name);
  }

  private void read(JsonEntry entry, String name, PartyClass kind) {
    JsonEntry meta = entry.entry("meta");
    Party party = clusterParties.of(entry, source.id(key(entry, name)), name, kind);
    sink.party(party);
    Voice catalogue = voice(party, meta);
    names(party, meta, catalogue);
    relations.read(entry, party, catalogue);
    if (kind == PartyClass.THREAT_ACTOR) {
      sponsors.read(meta, party, catalogue);
    }
  }

  private Voice voice(Party party, JsonEntry meta) {
    List<String> addresses = REFERENCES.stream().flatMap(key -> meta.texts(key).stream()).toList();
    Source entry =
        new Source(
            party.id(),
            cluster.name() + ": " + party.name(),
            source.publisher(),
            null,
            null,
            null,
            null,
            CitedDocuments.at(addresses));
    return Voice.own(source.publisher(), edition, null, entry, source.recorded(null));
  }

  private void names(Party party, JsonEntry meta, Voice catalogue) {
    Set<String> names = new LinkedHashSet<>();
    names.add(party.name());
    names.addAll(meta.texts(SYNONYMS));
    Set<String> slugs = new HashSet<>();
    for (String name : names) {
      String id = party.id() + "-" + Slug.among(slugs, name);
      List<Party> whose = givers.of(name, meta);
      if (whose.isEmpty()) {
        claims.name(id, catalogue, party, name, null);
      }
      for (Party giver : whose) {
        String which = whose.size() == 1 ? "" : "-" + giver.id();
        claims.name(id + which, catalogue, party, name, giver);
      }
    }
  }
}
