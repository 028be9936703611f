package org.cyberattribution.ingest.eurepoc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.CatalogueClaims;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.Recent;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * The initiators that EuRepoC names. One whose name is a list of names is a party of its own, and
 * that it goes by each of them is EuRepoC's claim.
 */
final class Actors {
  private final SourceImport source;
  private final CatalogueClaims claims;
  private final CatalogueParties parties;
  private final Edition edition;
  private final Recent<Party> known = new Recent<>();

  Actors(SourceImport source, RecordSink sink, CatalogueParties parties, Edition edition) {
    this.source = source;
    this.claims = new CatalogueClaims(sink);
    this.parties = parties;
    this.edition = edition;
  }

  /** The party of a name, with its aliases where it is the first time that it comes up. */
  Party actor(String name, Position position) {
    Party party = known.get(name);
    if (party == null) {
      party = parties.named(name, PartyClass.THREAT_ACTOR, position);
      known.put(name, party);
      if (party.name().equals(name)) {
        aliases(InitiatorName.of(name), party, position);
      }
    }
    return party;
  }

  private void aliases(InitiatorName name, Party actor, Position position) {
    if (name.hasRelation()) {
      source
          .remarks()
          .noteOne(
              position,
              "a name puts others into a relation, and is kept as one",
              "Say in a record of your own how they relate.",
              name.whole());
    } else if (name.isList() && isOfActors(name, position)) {
      Set<String> taken = new HashSet<>();
      name.parts().forEach(part -> alias(actor, part, Slug.among(taken, part)));
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
          .noteOne(
              position,
              "a name joins others of which one is no threat actor's, and is kept as one",
              "No alias is made of it; say in a record of your own who is meant.",
              name.whole());
    }
    return others.isEmpty();
  }

  private static boolean isNoActor(Party party) {
    return !party.is(PartyClass.THREAT_ACTOR);
  }

  /** That a name of the list is one of the authority lists too is not EuRepoC's claim. */
  private void alias(Party actor, String name, String slug) {
    claims.name(actor.id() + "-name-" + slug, edition.own(edition.whole()), actor, name, null);
  }
}
