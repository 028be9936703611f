package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom names mean: parties of the lists, those who speak for them, and names that no list
 * knows.
 */
final class ProperNames {
  private final DocumentContext context;
  private final Sentence sentence;
  private final Words words;
  private final NounPhrases phrases;
  private final Ties ties;
  private final Institutions institutions;

  ProperNames(DocumentContext context, Sentence sentence, NounPhrases phrases) {
    this.context = context;
    this.sentence = sentence;
    this.words = context.lexicon().words();
    this.phrases = phrases;
    this.ties = new Ties(context, sentence);
    this.institutions = new Institutions(context.names());
  }

  List<Referent> named(Token head, Mention name) {
    List<Referent> found = new ArrayList<>();
    Party party = context.meaning(sentence, name);
    List<Party> listed = party.memberOf().isEmpty() ? phrases.listed(head) : List.of();
    if (party.is(PartyClass.INTERGOVERNMENTAL_ORGANISATION) && isPlural(name)) {
      listed.forEach(each -> found.add(Referent.named(each, each.name())));
    }
    if (found.isEmpty()) {
      found.add(speakingAs(party, name, head));
      alsoKnown(name, party).forEach(each -> found.add(Referent.named(each, each.name())));
      if (party.is(PartyClass.STATE_ORGAN)) {
        phrases.actorsWithin(head).forEach(each -> found.add(Referent.named(each, each.name())));
      }
    }
    return found;
  }

  /** 'The service, also known as APT29': who accuses it by both names means both. */
  private List<Party> alsoKnown(Mention name, Party party) {
    String behind = sentence.text().substring(name.end());
    int aliases = PlainNames.aliases(behind);
    return context.mentions(sentence).stream()
        .filter(mention -> mention.begin() >= name.end())
        .filter(mention -> mention.end() <= name.end() + aliases)
        .map(mention -> context.meaning(sentence, mention))
        .filter(alias -> alias.is(PartyClass.THREAT_ACTOR) && !alias.equals(party))
        .distinct()
        .toList();
  }

  private boolean isPlural(Mention name) {
    String text = sentence.text().substring(name.begin(), name.end()).toLowerCase(Locale.ROOT);
    return text.endsWith("allies") || text.endsWith("states") || text.endsWith("countries");
  }

  private Referent speakingAs(Party party, Mention name, Token head) {
    String written = sentence.text().substring(name.begin(), name.end());
    if (!party.is(PartyClass.PERSON)) {
      Party organ = institutions.of(party, phrases.phrase(head));
      return Referent.named(
          organ, null, written, ties.of(phrases.phraseBegin(head), name.begin(), name.end()));
    }
    return context
        .spokenForBy(party)
        .or(() -> Newcomer.is(party) ? Optional.empty() : titled(head, name))
        .map(office -> Referent.named(office, known(party), written, List.of()))
        .orElseGet(() -> Referent.named(party, written));
  }

  private static @Nullable Party known(Party person) {
    return Newcomer.is(person) ? null : person;
  }

  /** The body that a person's title names, as in 'German Foreign Ministry spokeswoman'. */
  private Optional<Party> titled(Token head, Mention person) {
    int begin = phrases.phraseBegin(head);
    return context.mentions(sentence).stream()
        .filter(mention -> mention.begin() >= begin && mention.end() <= person.begin())
        .map(mention -> institutions.of(context.meaning(sentence, mention), phrases.phrase(head)))
        .findFirst();
  }

  /** A name that no list knows, or an official known by his last name. */
  List<Referent> proper(Token head) {
    if (!head.tag().startsWith("NNP")) {
      return List.of(Referent.of(Referent.Kind.NOBODY, head.word()));
    }
    Optional<Party> person = context.bySurname(head.word());
    if (person.isPresent()) {
      Party office = context.spokenForBy(person.get()).or(() -> Optional.of(person.get())).get();
      return List.of(Referent.named(office, known(person.get()), head.word(), List.of()));
    }
    Optional<Party> office =
        phrases.within(head).stream()
            .map(mention -> context.meaning(sentence, mention))
            .filter(party -> party.is(PartyClass.STATE) || party.is(PartyClass.STATE_ORGAN))
            .findFirst();
    String phrase = NounPhrases.withoutArticle(phrases.phrase(head));
    if (office.isPresent() && hasTitle(phrase)) {
      return List.of(Referent.named(institutions.of(office.get(), phrase), phrase));
    }
    return List.of(
        Referent.unnamed(People.fullName(context, phrase), null, Level.INDIVIDUAL, List.of()));
  }

  private boolean hasTitle(String phrase) {
    for (String word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (words.institutions().contains(word)) {
        return true;
      }
    }
    return false;
  }
}
