package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Party;
import org.jspecify.annotations.Nullable;

/** Which of the parties that share a name is meant in a document. */
final class Meanings {
  private final DocumentContext context;

  Meanings(DocumentContext context) {
    this.context = context;
  }

  /** What a mention means here: of several parties the one whose state is spoken of nearest. */
  Party of(Sentence sentence, Mention mention) {
    if (mention.senses().size() == 1) {
      return mention.first();
    }
    Optional<Party> issuing = ownSense(mention);
    if (issuing.isPresent()) {
      return issuing.get();
    }
    for (Mention.Sense sense : mention.senses()) {
      if (isNamedElsewhere(sense.party())) {
        return sense.party();
      }
    }
    List<Mention.Sense> written =
        mention.senses().stream()
            .filter(sense -> isWrittenOut(sense.party(), sentence, mention))
            .toList();
    List<Mention.Sense> possible = written.isEmpty() ? mention.senses() : written;
    List<Party> near = context.statesNear(sentence, mention.begin());
    Party own = context.issuer().orElse(null);
    if (own != null
        && possible.stream()
            .noneMatch(sense -> near.contains(context.names().spokenFor(sense.party())))) {
      return own;
    }
    for (Party state : near) {
      for (Mention.Sense sense : possible) {
        if (state.id().equals(sense.party().organOf())
            || state.id().equals(sense.party().country())) {
          return sense.party();
        }
      }
    }
    Party place = outletsCountry();
    return possible.stream()
        .map(Mention.Sense::party)
        .filter(party -> place != null && context.names().spokenFor(party).equals(place))
        .findFirst()
        .orElse(possible.get(0).party());
  }

  private @Nullable Party outletsCountry() {
    String outlet = context.source().outlet();
    return outlet != null
            && context.names().party(outlet) instanceof Names.Lookup.Found<Party> found
        ? context.names().partyById(String.valueOf(found.entity().country())).orElse(null)
        : null;
  }

  /** The body of the issuer's own state, or the issuer. */
  private Optional<Party> ownSense(Mention mention) {
    Party own = context.issuer().orElse(null);
    if (own == null) {
      return Optional.empty();
    }
    return mention.senses().stream()
        .map(Mention.Sense::party)
        .filter(
            party ->
                party.equals(own)
                    || context.names().spokenFor(party).equals(context.names().spokenFor(own)))
        .findFirst();
  }

  /** Whether the document spells out the name that a mention may be short for. */
  private boolean isWrittenOut(Party party, Sentence sentence, Mention mention) {
    int length = mention.end() - mention.begin();
    return Stream.concat(Stream.of(party.name()), party.aliases().stream())
            .filter(name -> name.length() > length + 4)
            .anyMatch(context.source().text()::contains)
        && sentence.text().length() >= length;
  }

  private boolean isNamedElsewhere(Party party) {
    return context.sentences().stream()
        .flatMap(sentence -> context.mentions(sentence).stream())
        .anyMatch(mention -> mention.senses().size() == 1 && mention.first().equals(party));
  }
}
