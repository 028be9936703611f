package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Tie;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** Finds those who act in networks and the people among them, named or described. */
final class Actors {
  private static final int FARTHEST_TIE = 45;

  /** A 'computer emergency response team' is nobody's hackers. */
  private static final Pattern DEFENDERS =
      Pattern.compile(
          "(?i)\\b(?:response|research|security|emergency|investigati\\p{L}+|legal|defen[cs]e) (?:team|unit|group)\\b");

  private final DocumentContext context;
  private final Sentence sentence;
  private final Words words;
  private final NounPhrases phrases;
  private final Ties ties;

  Actors(DocumentContext context, Sentence sentence, NounPhrases phrases) {
    this.context = context;
    this.sentence = sentence;
    this.words = context.lexicon().words();
    this.phrases = phrases;
    this.ties = new Ties(context, sentence);
  }

  boolean isActor(Token head, String lemma) {
    if (!words.actors().contains(lemma)) {
      return false;
    }
    boolean alsoBody = words.institutions().contains(lemma);
    if (alsoBody && DEFENDERS.matcher(phrases.phrase(head)).find()) {
      return false;
    }
    return !alsoBody
        || !ties.of(phrases.phraseBegin(head), head.begin(), phrases.phraseEnd(head)).isEmpty()
        || !phrases.actorsWithin(head).isEmpty()
        || phrases
            .phrase(head)
            .toLowerCase(Locale.ROOT)
            .matches(".*\\b(hack|threat|espionage|cyber|ransomware).*");
  }

  /** 'An Iran-aligned front': whatever is tied to a state like this acts. */
  boolean isTied(Token head) {
    return !head.tag().startsWith("NNP")
        && ties.of(phrases.phraseBegin(head), head.begin(), phrases.phraseEnd(head)).stream()
            .anyMatch(link -> link.tie() != Tie.OFFICIAL && link.tie() != Tie.ORIGIN);
  }

  Referent withTies(Party actor, Token head) {
    return Referent.named(
        actor,
        null,
        phrases.phrase(head),
        ties.of(phrases.phraseBegin(head), head.begin(), head.end()));
  }

  Referent unnamed(Token head, Level level) {
    int end = phrases.phraseEnd(head);
    return Referent.unnamed(
        NounPhrases.withoutArticle(sentence.text().substring(phrases.phraseBegin(head), end)),
        phrases.count(head),
        level,
        ties.of(phrases.phraseBegin(head), head.begin(), end));
  }

  Referent peopleOf(Token head, Mention demonym) {
    Party state = context.meaning(sentence, demonym);
    return Referent.unnamed(
        phrases.phrase(head), null, Level.ACTOR, List.of(new Referent.Link(state, Tie.ORIGIN)));
  }

  /** Whoever a common noun means: measures are also taken against brokers and teenagers. */
  List<Referent> anybody(Token head) {
    boolean somebody = head.tag().matches("NNS?|JJ|CD");
    return somebody ? List.of(unnamed(head, Level.INDIVIDUAL)) : List.of();
  }

  /**
   * The people whom a phrase names: beside it, in parentheses, or where the document lists them.
   */
  List<Referent> persons(Token head) {
    List<Referent> persons = new ArrayList<>();
    for (Mention mention : phrases.within(head)) {
      Party party = context.meaning(sentence, mention);
      if (party.is(PartyClass.PERSON)) {
        String written = sentence.text().substring(mention.begin(), mention.end());
        persons.add(Referent.named(party, written));
      }
    }
    for (Party party : persons.isEmpty() ? phrases.listed(head) : List.<Party>of()) {
      persons.add(Referent.named(party, party.name()));
    }
    Integer count = phrases.count(head);
    return persons.isEmpty() && count != null && words.individuals().contains(Tree.lemma(head))
        ? People.listed(context, sentence, head.end(), count)
        : persons;
  }

  /** Those of whom a text says whence they come: 'the operators come from Lebanon'. */
  List<Referent> fromThere(Token people, Token predicate) {
    if (!words.actors().contains(Tree.lemma(people))
        && !words.individuals().contains(Tree.lemma(people))) {
      return List.of();
    }
    return context.mentions(sentence).stream()
        .filter(mention -> mention.begin() >= phrases.phraseBegin(predicate))
        .filter(mention -> mention.begin() < predicate.end() + FARTHEST_TIE)
        .map(mention -> context.meaning(sentence, mention))
        .filter(party -> party.is(PartyClass.STATE))
        .findFirst()
        .map(state -> new Referent.Link(state, Tie.ORIGIN))
        .map(
            link ->
                Referent.unnamed(
                    NounPhrases.withoutArticle(phrases.phrase(people)),
                    phrases.count(people),
                    Level.ACTOR,
                    List.of(link)))
        .map(List::of)
        .orElse(List.of());
  }

  boolean isPeopleSpokenOf(Token head, String lemma) {
    return words.individuals().contains(lemma)
        && !words.institutions().contains(lemma)
        && phrases.count(head) == null
        && phrases.within(head).isEmpty()
        && phrases
            .phrase(head)
            .toLowerCase(Locale.ROOT)
            .matches("(all )?(of )?(the|these|those|both) .*");
  }

  boolean isAccusedPerson(Token head, String lemma) {
    return words.individuals().contains(lemma)
        && ((phrases.count(head) != null && !lemma.equals("official"))
            || Set.of("national", "individual", "citizen", "officer", "suspect", "defendant")
                .contains(lemma));
  }
}
