package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Tie;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.jspecify.annotations.Nullable;

/** Finds who is meant by the noun phrases of one sentence. */
final class Participants {
  private static final Set<String> OURSELVES = Set.of("we", "us", "our", "i", "ours", "ourselves");
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

  private static final int FARTHEST_TIE = 45;

  private final DocumentContext context;
  private final Sentence sentence;
  private final Tree tree;
  private final Words words;
  private final NounPhrases phrases;
  private final Ties ties;
  private final Institutions institutions;

  Participants(DocumentContext context, Sentence sentence, Tree tree) {
    this.context = context;
    this.sentence = sentence;
    this.tree = tree;
    this.words = context.lexicon().words();
    this.phrases = new NounPhrases(context, sentence, tree);
    this.ties = new Ties(context, sentence);
    this.institutions = new Institutions(context.names());
  }

  /** Those meant by a noun and all that is coordinated with it. */
  List<Referent> all(Token noun) {
    Set<Referent> found = new LinkedHashSet<>();
    List<Token> heads = tree.coordinated(noun);
    for (Token head : heads) {
      found.addAll(of(head, heads.get(0)));
    }
    boolean listing =
        heads.size() > 1 && heads.stream().anyMatch(each -> !phrases.listed(each).isEmpty());
    return found.stream().filter(each -> !listing || each.is(Referent.Kind.NAMED)).toList();
  }

  private List<Referent> of(Token head, Token first) {
    if (head.tag().startsWith("PRP")) {
      return List.of(pronoun(head));
    }
    Optional<Mention> name = phrases.mentionAt(head.begin());
    if (name.isPresent() && !name.get().is(Mention.Kind.DEMONYM)) {
      return named(head, name.get());
    }
    if (!Tree.isNoun(head) && !head.tag().startsWith("JJ") && !head.tag().equals("DT")) {
      return List.of();
    }
    return described(head, first, name);
  }

  private static Referent pronoun(Token token) {
    return Referent.of(
        OURSELVES.contains(Tree.lemma(token))
                || OURSELVES.contains(token.word().toLowerCase(Locale.ROOT))
            ? Referent.Kind.OURSELVES
            : Referent.Kind.ANAPHOR,
        token.word());
  }

  private List<Referent> named(Token head, Mention name) {
    List<Referent> found = new ArrayList<>();
    Party party = context.meaning(sentence, name);
    List<Party> listed = party.memberOf().isEmpty() ? phrases.listed(head) : List.of();
    if (party.is(PartyClass.INTERGOVERNMENTAL_ORGANISATION) && isPlural(name)) {
      listed.forEach(each -> found.add(Referent.named(each, each.name())));
    }
    if (found.isEmpty()) {
      found.add(speakingAs(party, name, head));
      if (party.is(PartyClass.STATE_ORGAN)) {
        phrases.actorsWithin(head).forEach(each -> found.add(Referent.named(each, each.name())));
      }
    }
    return found;
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

  private List<Referent> described(Token head, Token first, Optional<Mention> demonym) {
    String lemma = Tree.lemma(head);
    List<Party> inner = phrases.actorsWithin(head);
    boolean actor = isActor(head, lemma);
    List<Referent> persons =
        actor || words.individuals().contains(lemma) ? persons(head) : List.of();
    if (!persons.isEmpty()) {
      return persons;
    }
    if (isPeopleSpokenOf(head, lemma)) {
      return List.of(Referent.of(Referent.Kind.ANAPHOR, head.word()));
    }
    if (demonym.isPresent() && !actor) {
      return List.of(peopleOf(head, demonym.get()));
    }
    if (actor && !inner.isEmpty()) {
      return inner.stream().map(each -> withTies(each, head)).toList();
    }
    if (actor) {
      return List.of(unnamed(head, Level.ACTOR));
    }
    if (words.documents().contains(lemma)) {
      List<Referent> owners = owners(head);
      return owners.isEmpty() ? List.of(Referent.of(Referent.Kind.ANAPHOR, head.word())) : owners;
    }
    if (words.findings().contains(lemma)) {
      List<Referent> owners = owners(head);
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    List<Party> listed = phrases.listed(head);
    if (!listed.isEmpty()) {
      return listed.stream().map(party -> Referent.named(party, party.name())).toList();
    }
    if (words.institutions().contains(lemma) || words.individuals().contains(lemma)) {
      Optional<Referent> institution = institution(head, first);
      if (institution.isPresent() && !isAccusedPerson(head, lemma)) {
        return List.of(institution.get());
      }
    }
    if (words.individuals().contains(lemma)) {
      return List.of(unnamed(head, Level.INDIVIDUAL));
    }
    if (words.organisations().contains(lemma)) {
      return List.of(unnamed(head, Level.COMPANY));
    }
    if (isPluralOfMany(head, lemma)) {
      return members(head);
    }
    if (words.institutions().contains(lemma)) {
      return List.of(office(head));
    }
    return isTied(head) ? List.of(unnamed(head, Level.ACTOR)) : proper(head);
  }

  /** 'An Iran-aligned front': whatever is tied to a state like this acts. */
  private boolean isTied(Token head) {
    return !head.tag().startsWith("NNP")
        && ties.of(phrases.phraseBegin(head), head.begin(), phrases.phraseEnd(head)).stream()
            .anyMatch(link -> link.tie() != Tie.OFFICIAL && link.tie() != Tie.ORIGIN);
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

  /** 'NATO allies' speak as NATO; 'countries' are nobody in particular. */
  private List<Referent> members(Token head) {
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

  /** 'The Foreign Ministry' of a document that said whose, or a body spoken of before. */
  private Referent office(Token head) {
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

  private static boolean isPluralOfMany(Token head, String lemma) {
    String singular = lemma.endsWith("s") ? lemma.substring(0, lemma.length() - 1) : lemma;
    return PLURAL.contains(singular) && head.word().toLowerCase(Locale.ROOT).endsWith("s");
  }

  private boolean isPeopleSpokenOf(Token head, String lemma) {
    return words.individuals().contains(lemma)
        && !words.institutions().contains(lemma)
        && phrases.count(head) == null
        && phrases.within(head).isEmpty()
        && phrases
            .phrase(head)
            .toLowerCase(Locale.ROOT)
            .matches("(all )?(of )?(the|these|those|both) .*");
  }

  private boolean isAccusedPerson(Token head, String lemma) {
    return words.individuals().contains(lemma)
        && ((phrases.count(head) != null && !lemma.equals("official"))
            || Set.of("national", "individual", "citizen", "officer", "suspect", "defendant")
                .contains(lemma));
  }

  private boolean isActor(Token head, String lemma) {
    if (!words.actors().contains(lemma)) {
      return false;
    }
    boolean alsoBody = words.institutions().contains(lemma);
    return !alsoBody
        || !ties.of(phrases.phraseBegin(head), head.begin(), phrases.phraseEnd(head)).isEmpty()
        || !phrases.actorsWithin(head).isEmpty()
        || phrases
            .phrase(head)
            .toLowerCase(Locale.ROOT)
            .matches(".*\\b(hack|threat|espionage|cyber|ransomware).*");
  }

  private Referent withTies(Party actor, Token head) {
    return Referent.named(
        actor,
        null,
        phrases.phrase(head),
        ties.of(phrases.phraseBegin(head), head.begin(), head.end()));
  }

  private Referent peopleOf(Token head, Mention demonym) {
    Party state = context.meaning(sentence, demonym);
    return Referent.unnamed(
        phrases.phrase(head), null, Level.ACTOR, List.of(new Referent.Link(state, Tie.ORIGIN)));
  }

  private Referent unnamed(Token head, Level level) {
    int end = phrases.phraseEnd(head);
    return Referent.unnamed(
        NounPhrases.withoutArticle(sentence.text().substring(phrases.phraseBegin(head), end)),
        phrases.count(head),
        level,
        ties.of(phrases.phraseBegin(head), head.begin(), end));
  }

  /** Whoever a common noun means: measures are also taken against brokers and teenagers. */
  List<Referent> anybody(Token head) {
    boolean somebody = head.tag().matches("NNS?|JJ|CD");
    return somebody ? List.of(unnamed(head, Level.INDIVIDUAL)) : List.of();
  }

  /**
   * The people whom a phrase names: beside it, in parentheses, or where the document lists them.
   */
  private List<Referent> persons(Token head) {
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

  private Optional<Referent> institution(Token head, Token first) {
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
    return mention.map(
        found -> {
          Party party = context.speaking(context.meaning(sentence, found));
          return Referent.named(institutions.of(party, phrase), phrase);
        });
  }

  /** A name that no list knows, or an official known by his last name. */
  private List<Referent> proper(Token head) {
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

  /** Named actors within a phrase. */
  List<Party> actorsWithin(Token head) {
    return phrases.actorsWithin(head);
  }

  int begin(Token head) {
    return phrases.phraseBegin(head);
  }

  /** Whose a statement or finding is. */
  List<Referent> owners(Token head) {
    return new Owners(context, sentence, tree, this).owners(head);
  }
}
