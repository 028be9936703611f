package org.cyberattribution.ingest.misp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.KeptKeys;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.jspecify.annotations.Nullable;

/** Makes the parties of a cluster, with whatever of their entries becomes no claim. */
final class ClusterParties {
  private static final String COUNTRY = "country";
  private static final String META = "meta";

  private final CatalogueParties parties;
  private final NameGivers givers;
  private final Sponsors sponsors;
  private final Relations relations;
  private final KeptKeys kept;

  ClusterParties(
      SourceImport source,
      CatalogueParties parties,
      NameGivers givers,
      Sponsors sponsors,
      Relations relations) {
    this.parties = parties;
    this.givers = givers;
    this.sponsors = sponsors;
    this.relations = relations;
    this.kept = new KeptKeys(source.remarks());
  }

  void end() {
    kept.report();
  }

  Party of(JsonEntry entry, String id, String name, PartyClass kind) {
    Optional<String> seat = seat(entry.entry(META), kind);
    boolean organ = kind == PartyClass.STATE_ORGAN && seat.isPresent();
    return new Party(
        id,
        List.of(kind == PartyClass.STATE_ORGAN && !organ ? PartyClass.ORGANISATION : kind),
        name,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        organ ? seat.get() : null,
        null,
        seat.orElse(null),
        null,
        List.of(),
        entry.text("description").orElse(null),
        extra(entry, name, kind, seat.isPresent()));
  }

  /** Where a body has its seat. Of threat actors, 'country' is a claim and no fact. */
  private Optional<String> seat(JsonEntry meta, PartyClass kind) {
    return kind == PartyClass.THREAT_ACTOR
        ? Optional.empty()
        : meta.text(COUNTRY).flatMap(parties::state).map(Party::id);
  }

  private @Nullable String extra(JsonEntry entry, String name, PartyClass kind, boolean hasSeat) {
    JsonEntry copy = new JsonEntry(entry.value().deepCopy(), entry.position());
    JsonEntry meta = copy.entry(META);
    Set<String> understood = new HashSet<>(sponsors.understood(meta, kind));
    Stream.concat(ClusterEntries.REFERENCES.stream(), Stream.of(ClusterEntries.SYNONYMS))
        .filter(meta::holdsTexts)
        .forEach(understood::add);
    if (hasSeat) {
      understood.add(COUNTRY);
    }
    givers.removeUnderstood(meta, name);
    meta.value().remove(understood);
    List<String> keys = new ArrayList<>();
    meta.value().fieldNames().forEachRemaining(keys::add);
    keys.stream()
        .filter(key -> !Sponsors.isKey(key))
        .forEach(key -> kept.add("meta", key, entry.position()));
    if (meta.value().isEmpty()) {
      copy.value().remove(META);
    }
    relations.keepOthers(copy);
    return copy.beyond(List.of("value", "uuid", "description"));
  }
}
