package org.cyberattribution.ingest.misp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/**
 * Makes of each entry of a cluster a party, a claim for each of its names, and, of threat actors,
 * the claims about their origin and sponsor.
 */
final class ClusterEntries {
  private static final List<String> REFERENCES =
      List.of("refs", "official-refs", "additional_refs");
  private final Cluster cluster;
  private final SourceImport source;
  private final RecordSink sink;
  private final CatalogueParties parties;
  private final CatalogueClaims claims;
  private final NameGivers givers;
  private final Sponsors sponsors;
  private final Relations relations;
  private final Utterance edition;
  private final Set<String> ids = new HashSet<>();

  ClusterEntries(Cluster cluster, KnownEntries known, SourceImport source, RecordSink sink) {
    this.cluster = cluster;
    this.source = source;
    this.sink = sink;
    this.parties = new CatalogueParties(source, sink);
    this.claims = new CatalogueClaims(sink);
    this.givers = new NameGivers(source, parties);
    this.sponsors = new Sponsors(source, parties, claims);
    this.relations = new Relations(source, known, claims);
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
    Party party = party(entry, name, kind);
    sink.party(party);
    Voice catalogue = voice(party, meta);
    names(party, meta, catalogue);
    relations.read(entry, party, catalogue);
    if (kind == PartyClass.THREAT_ACTOR) {
      sponsors.read(meta, party, catalogue);
    }
  }

  private Party party(JsonEntry entry, String name, PartyClass kind) {
    JsonEntry meta = entry.entry("meta");
    Optional<String> country =
        meta.text("country").flatMap(parties::state).map(Party::id).filter(id -> isSeat(kind));
    PartyClass known =
        kind == PartyClass.STATE_ORGAN && country.isEmpty() ? PartyClass.ORGANISATION : kind;
    return new Party(
        source.id(key(entry, name)),
        List.of(known),
        name,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        known == PartyClass.STATE_ORGAN ? country.orElse(null) : null,
        null,
        country.orElse(null),
        null,
        List.of(),
        entry.text("description").orElse(null),
        extra(entry, country.isPresent()));
  }

  /** Whether 'country' tells where a party of this kind has its seat; of actors, it is a claim. */
  private static boolean isSeat(PartyClass kind) {
    return kind != PartyClass.THREAT_ACTOR;
  }

  /** What no other record holds, as JSON; each key of it is remarked on. */
  private @Nullable String extra(JsonEntry entry, boolean hasSeat) {
    JsonEntry copy = new JsonEntry(entry.value().deepCopy(), entry.position());
    JsonEntry meta = copy.entry("meta");
    Set<String> understood = new HashSet<>(REFERENCES);
    understood.add("synonyms");
    understood.addAll(sponsors.understood(meta, cluster.lists()));
    if (hasSeat) {
      understood.add("country");
    }
    List<String> keys = new ArrayList<>();
    meta.value().fieldNames().forEachRemaining(keys::add);
    keys.stream().filter(NameGivers::isKey).forEach(understood::add);
    keys.removeAll(understood);
    keys.stream().filter(key -> !Sponsors.isKey(key)).forEach(key -> remark(key, entry));
    meta.value().remove(understood);
    if (meta.value().isEmpty()) {
      copy.value().remove("meta");
    }
    relations.keepOthers(copy);
    return copy.beyond(List.of("value", "uuid", "description"));
  }

  private void remark(String key, JsonEntry entry) {
    source
        .remarks()
        .note(
            entry.position(),
            "the key '" + key + "' has no place in the model, and is kept in att:extra",
            "Nothing is lost; if its words belong into claims, the reader has to learn them.");
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
    names.addAll(meta.texts("synonyms"));
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
