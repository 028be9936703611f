package org.cyberattribution.ingest.stix;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.UnnamedParty;
import org.jspecify.annotations.Nullable;

/**
 * Whom objects stand for. Actors are parties of the data set; locations are states, and identities
 * are looked up among the bodies of the authority lists, but for persons.
 */
final class StixParties {
  private static final String INDIVIDUAL = "individual";

  private final StixIndex index;
  private final SourceImport source;
  private final CatalogueParties parties;

  StixParties(StixIndex index, SourceImport source, CatalogueParties parties) {
    this.index = index;
    this.source = source;
    this.parties = parties;
  }

  Optional<Party> actor(String id) {
    return index.object(id).filter(StixObject::isActor).map(this::actor);
  }

  Party actor(StixObject actor) {
    return Party.of(source.id(actor.id()), PartyClass.THREAT_ACTOR, name(actor));
  }

  /** The state that a location is, or lies in. */
  Optional<Party> state(String id) {
    return index.object(id).filter(object -> object.is("location")).flatMap(this::state);
  }

  private Optional<Party> state(StixObject location) {
    String country = location.detail();
    return country != null ? parties.state(country) : parties.state(location.name());
  }

  Optional<Participant> identity(String id) {
    return index.object(id).filter(object -> object.is("identity")).map(this::identity);
  }

  Participant identity(StixObject identity) {
    Optional<Party> listed = listed(identity);
    if (listed.isPresent()) {
      return listed.get();
    }
    PartyClass known = known(identity.detail());
    return known == null
        ? new UnnamedParty(name(identity), null, null)
        : Party.of(source.id(identity.id()), known, name(identity));
  }

  /** The party of the authority lists that an identity is; a person is never taken for another. */
  Optional<Party> listed(StixObject identity) {
    return INDIVIDUAL.equals(identity.detail())
        ? Optional.empty()
        : parties.listed(identity.name()).filter(party -> !party.is(PartyClass.PERSON));
  }

  /** The class of an identity; none for a class of entities, a system, or one of unknown class. */
  static @Nullable PartyClass known(@Nullable String identityClass) {
    if (identityClass == null) {
      return null;
    }
    return switch (identityClass) {
      case INDIVIDUAL -> PartyClass.PERSON;
      case "organization", "organisation", "group" -> PartyClass.ORGANISATION;
      default -> null;
    };
  }

  /** Whether an identity becomes a party of the data set. */
  boolean isOwn(StixObject identity) {
    return listed(identity).isEmpty() && known(identity.detail()) != null;
  }

  /** An identity's own party, with its seat where the file tells it. */
  Party described(StixObject identity, JsonEntry entry, @Nullable String extra) {
    PartyClass known = Objects.requireNonNull(known(identity.detail()));
    String seat =
        known == PartyClass.PERSON
            ? null
            : index.relations(StixRelation.LOCATED_AT, identity.id()).stream()
                .flatMap(relation -> state(relation.to()).stream())
                .map(Party::id)
                .findFirst()
                .orElse(null);
    return new Party(
        source.id(identity.id()),
        List.of(known),
        name(identity),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        null,
        seat,
        null,
        List.of(),
        entry.text("description").orElse(null),
        extra);
  }

  boolean isPerson(String id) {
    return index.object(id).filter(object -> INDIVIDUAL.equals(object.detail())).isPresent();
  }

  /** Whoever made an object, or the publisher of the file where the object does not say. */
  Participant producer(@Nullable String createdBy, Position position) {
    if (createdBy == null) {
      return source.publisher();
    }
    Optional<Participant> producer = identity(createdBy);
    if (producer.isEmpty()) {
      source
          .remarks()
          .note(
              position,
              "the producer " + createdBy + " is not described in the file",
              "Export the identity along with its objects.");
    }
    return producer.orElseGet(() -> new UnnamedParty("the producer " + createdBy, null, null));
  }

  /** Whoever may be blamed: an actor or an identity. */
  Optional<Participant> blamed(String id) {
    Optional<Party> actor = actor(id);
    return actor.isPresent() ? actor.map(party -> party) : identity(id);
  }

  static String name(StixObject object) {
    return object.name().isEmpty() ? object.id() : object.name();
  }
}
