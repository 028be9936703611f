package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * Finds the states and bodies that common nouns mean: ministries, officials, members of alliances.
 */
final class Bodies {
  private static final Set<String> PLURAL =
      Set.of(
          "state", "country", "nation", "ally", "partner", "government", "stakeholder", "society");
  private static final Set<String> COUNTRY = Set.of("country", "nation", "republic", "kingdom");

  /** Those of whom there are many, so that without an article nobody in particular is meant. */
  private static final Set<String> MANY =
      Set.of(
          "researcher",
          "analyst",
          "expert",
          "company",
          "firm",
          "vendor",
          "lab",
          "executive",
          "team",
          "group",
          "unit",
          "side",
          "country",
          "nation",
          "agency",
          "official",
          "diplomat",
          "lawmaker");

  private final DocumentContext context;
  private final Sentence sentence;
  private final Tree tree;
  private final NounPhrases phrases;
  private final Institutions institutions;

  Bodies(DocumentContext context, Sentence sentence, Tree tree, NounPhrases phrases) {
    this.context = context;
    this.sentence = sentence;
    this.tree = tree;
    this.phrases = phrases;
    this.institutions = new Institutions(context.names());
  }

  Optional<Referent> institution(Token head, Token first) {
    String phrase = sentence.text().substring(phrases.phraseBegin(head), phrases.phraseEnd(head));
    Optional<Mention> mention =
        phrases.within(head).stream()
            .filter(found -> !context.meaning(sentence, found).is(PartyClass.THREAT_ACTOR))
            .filter(found -> !phrases.isHost(head, found))
            .findFirst();
    if (mention.isEmpty()) {
      mention = phrases.placedBehind(head);
    }
    if (mention.isEmpty() && !head.equals(first)) {
      mention = phrases.within(first).stream().findFirst();
    }
    if (mention.filter(found -> phrases.isOfMember(found)).isPresent()) {
      return context.home().map(home -> Referent.named(institutions.of(home, phrase), phrase));
    }
    if (isPrivate(head)
        && mention.filter(found -> found.first().is(PartyClass.STATE)).isPresent()) {
      mention = employer(head);
      if (mention.isEmpty()) {
        return Optional.of(Referent.of(Referent.Kind.NOBODY, phrase));
      }
    }
    return mention.map(
        found -> {
          Party party = context.speaking(context.meaning(sentence, found));
          return Referent.named(institutions.of(party, phrase), phrase);
        });
  }

  /** 'US cybersecurity experts' are in a state and not of it. */
  private boolean isPrivate(Token head) {
    return context.words().privateOffices().contains(Tree.lemma(head));
  }

  /** 'Israeli researchers at Check Point' speak for whom they work. */
  private Optional<Mention> employer(Token head) {
    return phrases.within(head).stream()
        .filter(found -> found.first().is(PartyClass.COMPANY))
        .findFirst();
  }

  /** 'The Foreign Ministry' of a document that said whose, or a body spoken of before. */
  Referent office(Token head) {
    String phrase = NounPhrases.withoutArticle(phrases.titled(head));
    if (isOfTheCountry(head)) {
      return context
          .home()
          .map(home -> Referent.named(institutions.of(home, phrase), phrase))
          .orElseGet(() -> Referent.of(Referent.Kind.ANAPHOR, head.word()));
    }
    if (isAnyOf(head)) {
      return Referent.of(Referent.Kind.NOBODY, head.word());
    }
    Optional<Party> organ = phrase.contains(" ") ? context.organNamed(phrase) : Optional.empty();
    return organ
        .map(party -> Referent.named(party, phrase))
        .orElseGet(() -> Referent.of(Referent.Kind.ANAPHOR, head.word()));
  }

  /** 'The country's interior minister'. */
  private boolean isOfTheCountry(Token head) {
    return tree.child(head, "nmod:poss")
        .filter(owner -> COUNTRY.contains(Tree.lemma(owner)))
        .flatMap(owner -> tree.child(owner, "det"))
        .filter(article -> Tree.lemma(article).equals("the"))
        .isPresent();
  }

  /** 'Researchers', 'a company': some of many, and nobody who was spoken of. */
  private boolean isAnyOf(Token head) {
    Optional<String> article = tree.child(head, "det").map(Tree::lemma);
    boolean bare = article.isEmpty() && head.tag().equals("NNS");
    boolean indefinite = article.filter(each -> each.equals("a") || each.equals("an")).isPresent();
    return (bare || indefinite) && MANY.contains(Tree.lemma(head));
  }

  /** 'NATO allies' speak as NATO; 'countries' are nobody in particular. */
  List<Referent> members(Token head) {
    List<Referent> alliances =
        phrases.within(head).stream()
            .map(mention -> context.meaning(sentence, mention))
            .filter(party -> party.is(PartyClass.INTERGOVERNMENTAL_ORGANISATION))
            .map(party -> Referent.named(party, party.name()))
            .toList();
    List<Party> counted = context.groups().counted(sentence, many(head));
    if (!counted.isEmpty()) {
      return counted.stream().map(party -> Referent.named(party, head.word())).toList();
    }
    return alliances.isEmpty()
        ? List.of(Referent.of(Referent.Kind.NOBODY, head.word()))
        : alliances;
  }

  private int many(Token head) {
    Integer count = phrases.count(head);
    boolean both = phrases.phrase(head).toLowerCase(Locale.ROOT).startsWith("both ");
    return count != null ? count : both ? 2 : 0;
  }

  static boolean isPluralOfMany(Token head, String lemma) {
    String singular = lemma.endsWith("s") ? lemma.substring(0, lemma.length() - 1) : lemma;
    return PLURAL.contains(singular) && head.word().toLowerCase(Locale.ROOT).endsWith("s");
  }

  /** The states whose embassy or people a phrase means. */
  List<Referent> statesOf(Token noun) {
    int begin = tree.subtree(noun).get(0).begin();
    List<Token> below = tree.subtree(noun);
    int end = below.get(below.size() - 1).end();
    return context.mentions(sentence).stream()
        .filter(mention -> mention.begin() >= begin && mention.end() <= end)
        .map(mention -> context.names().spokenFor(context.meaning(sentence, mention)))
        .filter(party -> party.is(PartyClass.STATE))
        .map(party -> Referent.named(party, party.name()))
        .limit(1)
        .toList();
  }
}
