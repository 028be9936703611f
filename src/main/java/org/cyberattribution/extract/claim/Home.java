package org.cyberattribution.extract.claim;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** The state whose officials speak in a document where it only says 'the minister'. */
final class Home {
  private static final int LEAD = 3;
  private static final Pattern SPEAKS =
      Pattern.compile(
          "^(?:['’]s)?(?: [\\p{L}’'-]+){0,4}? (?:said|says|told|warns?|warned|announced|announces|accuses|accused|blames|blamed|condemns|condemned|sanctions|charges|denies|denied"
              + "|confirms|confirmed|attributes|attributed|summons|expels|names|links)\\b.*");
  private static final Pattern DOES =
      Pattern.compile(
          "^(?:['’]s)? (?:(?:was|is|were|are|likely|stood|almost|certainly) )*(?:behind|responsible|hacked|attacked|hackers?|actors?)\\b.*");

  private Home() {}

  static Optional<Party> of(DocumentContext context) {
    Optional<Party> issuing =
        context
            .issuer()
            .map(context.names()::spokenFor)
            .filter(party -> party.is(PartyClass.STATE));
    return issuing
        .or(() -> speaking(context))
        .or(() -> outlets(context).filter(state -> isInTitle(context, state)))
        .or(() -> first(context, context.title()))
        .or(() -> outlets(context));
  }

  private static Optional<Party> speaking(DocumentContext context) {
    return Stream.concat(
            Stream.of(context.title()),
            context.sentences().stream().limit(LEAD).map(sentence -> sentence.text()))
        .flatMap(text -> states(context, text).filter(each -> follows(text, each, SPEAKS)))
        .map(Mention::first)
        .findFirst();
  }

  private static boolean isInTitle(DocumentContext context, Party state) {
    return states(context, context.title()).map(Mention::first).anyMatch(state::equals);
  }

  private static Optional<Party> first(DocumentContext context, String text) {
    return states(context, text)
        .filter(mention -> !follows(text, mention, DOES))
        .map(Mention::first)
        .findFirst();
  }

  private static Stream<Mention> states(DocumentContext context, String text) {
    return context.mentions(text).stream()
        .filter(mention -> mention.senses().size() == 1 && mention.first().is(PartyClass.STATE));
  }

  private static boolean follows(String text, Mention mention, Pattern what) {
    return what.matcher(text.substring(mention.end())).matches();
  }

  private static Optional<Party> outlets(DocumentContext context) {
    String outlet = context.source().outlet();
    return outlet != null
            && context.names().party(outlet) instanceof Names.Lookup.Found<Party> found
        ? context.names().partyById(String.valueOf(found.entity().country()))
        : Optional.empty();
  }
}
