package org.cyberattribution.ingest.mstic;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cyberattribution.ingest.CatalogueClaims;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.OriginWords;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Makes of each entry an actor, a claim for each of its names, and one for each state that it is
 * said to come from. 'Origin' is taken at its word: it ties nobody to a state's organs.
 */
final class ActorEntries {
  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

  /** Microsoft's own marks for groups in development, which it documents. */
  private static final Pattern OWN_MARK = Pattern.compile("(Storm|DEV)-[0-9]{4}");

  /** The kinds that stand where others have a state. */
  private static final Set<String> KINDS =
      Set.of(
          "Group in development",
          "Financially motivated",
          "Influence operations",
          "Private sector offensive actor",
          "Covert network");

  private static final List<String> UNDERSTOOD =
      List.of(
          MsticFormat.NAME.get(0),
          MsticFormat.NAME.get(1),
          MsticFormat.PREVIOUS_NAME,
          MsticFormat.OTHER_NAMES);

  private final SourceImport source;
  private final RecordSink sink;
  private final CatalogueParties parties;
  private final CatalogueClaims claims;
  private final Utterance edition;
  private final Map<String, Entries> actors = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  /** What is known of the entries under one name. */
  private record Entries(String id, Set<String> slugs, Set<String> names, Set<String> states) {}

  ActorEntries(SourceImport source, RecordSink sink) {
    this.source = source;
    this.sink = sink;
    this.parties = new CatalogueParties(source, sink);
    this.claims = new CatalogueClaims(sink);
    String id = source.dataset().id() + "-" + source.retrieved();
    this.edition =
        new Utterance(id, "Naming map as retrieved on " + source.retrieved(), null, null);
  }

  void read(JsonEntry entry) {
    Optional<String> name =
        MsticFormat.NAME.stream().flatMap(key -> entry.text(key).stream()).findFirst();
    if (name.isEmpty()) {
      source.remarks().refuse(entry.position(), "an entry names no actor", "Add its name.");
    } else {
      read(entry, name.get());
    }
  }

  /** Two entries of one name are one actor. */
  private Entries entries(JsonEntry entry, String name) {
    Entries known = actors.get(name);
    if (known == null) {
      String id = source.dataset().id() + "-" + Slug.among(ids, name);
      known = new Entries(id, new HashSet<>(), new HashSet<>(), new HashSet<>());
      actors.put(name, known);
    } else {
      source
          .remarks()
          .note(
              entry.position(),
              "another entry is called '" + name + "' too; the two are taken for one actor",
              "Nothing is lost.");
    }
    return known;
  }

  private void read(JsonEntry entry, String name) {
    Entries known = entries(entry, name);
    Party actor =
        Party.of(known.id(), PartyClass.THREAT_ACTOR, name).withExtra(entry.beyond(UNDERSTOOD));
    sink.party(actor);
    Voice microsoft = voice(actor);
    names(entry, actor, microsoft, known);
    origin(entry, actor, microsoft, known);
  }

  private Voice voice(Party actor) {
    Source entry =
        new Source(
            actor.id(),
            "Threat actor naming map: " + actor.name(),
            source.publisher(),
            null,
            "en",
            source.dataset().url(),
            null);
    return Voice.own(source.publisher(), edition, null, entry, source.recorded(null));
  }

  private void names(JsonEntry entry, Party actor, Voice microsoft, Entries known) {
    Set<String> own = new LinkedHashSet<>();
    own.add(actor.name());
    COMMAS.split(entry.text(MsticFormat.PREVIOUS_NAME).orElse("")).forEach(own::add);
    Set<String> names = new LinkedHashSet<>(own);
    COMMAS.split(entry.text(MsticFormat.OTHER_NAMES).orElse("")).forEach(names::add);
    names.removeIf(name -> !known.names().add(name));
    for (String name : names) {
      String id = Slug.among(known.slugs(), name);
      claims.name(actor.id() + "-" + id, microsoft, actor, name, giver(own, name));
    }
  }

  /** Microsoft for the names that are its own; whose the others are, the map does not say. */
  private @Nullable Participant giver(Set<String> own, String name) {
    return own.contains(name) || OWN_MARK.matcher(name).matches() ? source.publisher() : null;
  }

  private void origin(JsonEntry entry, Party actor, Voice microsoft, Entries known) {
    String words = entry.text(MsticFormat.ORIGIN).orElse("");
    OriginWords origin = OriginWords.of(words, parties);
    for (Party state : origin.states()) {
      if (known.states().add(state.id())) {
        String id = actor.id() + "-origin-" + state.id();
        claims.origin(id, microsoft, actor, state, Confidence.NOT_RECORDED);
      }
    }
    for (String other : origin.others()) {
      if (!KINDS.contains(other)) {
        source
            .remarks()
            .note(
                entry.position(),
                "'"
                    + other
                    + "' is neither a state of the authority lists nor a kind of threat"
                    + " that is known, and is kept as it stands",
                "Add the name to data/entities, if it is a state's.");
      }
    }
  }
}
