package org.cyberattribution.extract.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;

/** Finds who is meant by the noun phrases of one sentence. */
final class Participants {
  private static final Set<String> OURSELVES = Set.of("we", "us", "our", "i", "ours", "ourselves");

  private final DocumentContext context;
  private final Sentence sentence;
  private final Tree tree;
  private final Words words;
  private final NounPhrases phrases;
  private final Actors actors;
  private final Bodies bodies;
  private final ProperNames names;

  Participants(DocumentContext context, Sentence sentence, Tree tree) {
    this.context = context;
    this.sentence = sentence;
    this.tree = tree;
    this.words = context.lexicon().words();
    this.phrases = new NounPhrases(context, sentence, tree);
    this.actors = new Actors(context, sentence, phrases);
    this.bodies = new Bodies(context, sentence, tree, phrases);
    this.names = new ProperNames(context, sentence, phrases);
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

  /** Those meant by a noun without what is coordinated with it. */
  List<Referent> alone(Token noun) {
    return of(noun, noun);
  }

  private List<Referent> of(Token head, Token first) {
    if (head.tag().startsWith("PRP")) {
      return List.of(pronoun(head));
    }
    Optional<Mention> name = phrases.mentionAt(head.begin());
    if (name.isPresent() && !name.get().is(Mention.Kind.DEMONYM)) {
      return names.named(head, name.get());
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

  private List<Referent> described(Token head, Token first, Optional<Mention> demonym) {
    String lemma = Tree.lemma(head);
    List<Party> inner = phrases.actorsWithin(head);
    boolean actor = actors.isActor(head, lemma);
    if (!inner.isEmpty() && words.individuals().contains(lemma) && phrases.count(head) == null) {
      return inner.stream().map(each -> actors.withTies(each, head)).toList();
    }
    List<Referent> persons =
        actor || words.individuals().contains(lemma) ? actors.persons(head) : List.of();
    if (!persons.isEmpty()) {
      return persons;
    }
    if (actors.isPeopleSpokenOf(head, lemma)) {
      return List.of(Referent.of(Referent.Kind.ANAPHOR, head.word()));
    }
    if (demonym.isPresent() && !actor) {
      return List.of(actors.peopleOf(head, demonym.get()));
    }
    if (actor && !inner.isEmpty()) {
      return inner.stream().map(each -> actors.withTies(each, head)).toList();
    }
    if (actor) {
      return List.of(actors.unnamed(head, Level.ACTOR));
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
      Optional<Referent> institution = bodies.institution(head, first);
      if (institution.isPresent() && !actors.isAccusedPerson(head, lemma)) {
        return List.of(institution.get());
      }
    }
    if (words.individuals().contains(lemma)) {
      return List.of(actors.unnamed(head, Level.INDIVIDUAL));
    }
    if (words.organisations().contains(lemma)) {
      return List.of(actors.unnamed(head, Level.COMPANY));
    }
    if (Bodies.isPluralOfMany(head, lemma)) {
      return bodies.members(head);
    }
    if (words.institutions().contains(lemma)) {
      return List.of(bodies.office(head));
    }
    return actors.isTied(head) ? List.of(actors.unnamed(head, Level.ACTOR)) : names.proper(head);
  }

  /** Those of whom a text says whence they come: 'the operators come from Lebanon'. */
  List<Referent> fromThere(Token people, Token predicate) {
    return actors.fromThere(people, predicate);
  }

  /** The states whose embassy or people a phrase means. */
  List<Referent> statesOf(Token noun) {
    return bodies.statesOf(noun);
  }

  /** Whoever a common noun means: measures are also taken against brokers and teenagers. */
  List<Referent> anybody(Token head) {
    return actors.anybody(head);
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
