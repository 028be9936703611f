package org.cyberattribution.ingest.eurepoc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.CatalogueVoice;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.Source;

/**
 * The initiators that EuRepoC names. One whose name is a list of names is a party of its own, and
 * that it goes by each of them is EuRepoC's claim.
 */
final class Actors {
  private static final int REMEMBERED = 1 << 16;

  private final SourceImport source;
  private final RecordSink sink;
  private final CatalogueParties parties;
  private final CatalogueVoice voice;
  private final Map<String, Party> known =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Party> eldest) {
          return size() > REMEMBERED;
        }
      };

  Actors(SourceImport source, RecordSink sink, CatalogueParties parties, CatalogueVoice voice) {
    this.source = source;
    this.sink = sink;
    this.parties = parties;
    this.voice = voice;
  }

  /** The party of a name, with its aliases where it is the first time that it comes up. */
  Party actor(String name, Position position, Source entry) {
    Party party = known.get(name);
    if (party == null) {
      party = parties.named(name, PartyClass.THREAT_ACTOR, position);
      known.put(name, party);
      if (party.name().equals(name)) {
        aliases(InitiatorName.of(name), party, position, entry);
      }
    }
    return party;
  }

  private void aliases(InitiatorName name, Party actor, Position position, Source entry) {
    if (name.hasRelation()) {
      source
          .remarks()
          .note(
              position,
              "an initiator's name puts names into a relation: '" + name.whole() + "'",
              "It is kept as one name; say in a record of your own how they relate.");
    } else if (name.isList() && isOfActors(name, position)) {
      name.parts().forEach(part -> alias(actor, part, entry));
    }
  }

  /** Of 'NSA/Equation Group', the first is a body of a state, and no name of the second. */
  private boolean isOfActors(InitiatorName name, Position position) {
    List<String> others =
        name.parts().stream()
            .filter(part -> parties.listed(part).filter(Actors::isNoActor).isPresent())
            .toList();
    if (!others.isEmpty()) {
      source
          .remarks()
          .note(
              position,
              "an initiator's name joins a threat actor with others: '" + name.whole() + "'",
              "It is kept as one name, since '" + others.get(0) + "' is no alias of an actor.");
    }
    return others.isEmpty();
  }

  private static boolean isNoActor(Party party) {
    return !party.is(PartyClass.THREAT_ACTOR);
  }

  private void alias(Party actor, String name, Source entry) {
    Optional<Party> other = parties.listed(name, PartyClass.THREAT_ACTOR);
    sink.claim(
        new AliasClaim(
            actor.id() + "-name-" + Slug.of(name),
            voice.spoken(Confidence.NOT_RECORDED),
            voice.own(entry),
            source.recorded(null),
            actor,
            name,
            other.filter(party -> !party.equals(actor)).orElse(null),
            NameRelation.SAME,
            null));
  }
}
