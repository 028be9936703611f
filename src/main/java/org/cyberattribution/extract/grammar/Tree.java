package org.cyberattribution.extract.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.extract.ParsedSentence;
import org.cyberattribution.extract.ParsedSentence.Token;

/** The tree over a sentence, with what the basic relations leave to be worked out. */
public final class Tree {
  private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WP$");
  private static final int HIGHEST = 12;

  private final ParsedSentence sentence;
  private final List<List<Token>> children = new ArrayList<>();

  public Tree(ParsedSentence parsed) {
    this.sentence = Repairs.of(parsed);
    sentence.tokens().forEach(token -> children.add(new ArrayList<>()));
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token);
      }
    }
  }

  public String text() {
    return sentence.text();
  }

  public List<Token> tokens() {
    return sentence.tokens();
  }

  public Token token(int index) {
    return sentence.tokens().get(index);
  }

  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(token(token.head()));
  }

  public Optional<Token> child(Token token, String... relations) {
    List<String> wanted = Arrays.asList(relations);
    return children(token).stream().filter(child -> wanted.contains(child.relation())).findFirst();
  }

  public static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  public static boolean isVerb(Token token) {
    return token.tag().startsWith("VB");
  }

  public static boolean isNoun(Token token) {
    return token.tag().startsWith("NN") || token.tag().equals("CD") || token.tag().equals("FW");
  }

  /** The token that covers an offset of the sentence, or the next one after it. */
  public Optional<Token> at(int offset) {
    return tokens().stream().filter(token -> offset < token.end()).findFirst();
  }

  /** A token with all that hangs on it, in the order of the sentence. */
  public List<Token> subtree(Token token) {
    BitSet found = new BitSet();
    collect(token, found);
    return found.stream().mapToObj(this::token).toList();
  }

  private void collect(Token token, BitSet found) {
    if (!found.get(token.index())) {
      found.set(token.index());
      children(token).forEach(child -> collect(child, found));
    }
  }

  /** What is coordinated with a token, itself first. */
  public List<Token> coordinated(Token token) {
    List<Token> all = new ArrayList<>();
    all.add(token);
    children(token).stream()
        .filter(child -> child.relation().startsWith("conj"))
        .forEach(child -> all.addAll(coordinated(child)));
    if (isNoun(token)) {
      children(token).stream()
          .filter(child -> Set.of("dep", "flat", "appos").contains(child.relation()))
          .filter(child -> child.tag().equals("NNP") && child.index() == token.index() + 1)
          .forEach(name -> all.addAll(coordinated(name).subList(1, coordinated(name).size())));
    }
    return all;
  }

  public boolean isPassive(Token verb) {
    return child(verb, "nsubj:pass", "aux:pass", "csubj:pass").isPresent()
        || (verb.tag().equals("VBN")
            && verb.relation().startsWith("acl")
            && !verb.relation().equals("acl:relcl"))
        || isPassiveWithAnother(verb);
  }

  /** 'Were orchestrated and sponsored by': the second shares the first one's auxiliary. */
  private boolean isPassiveWithAnother(Token verb) {
    return verb.tag().equals("VBN")
        && verb.relation().startsWith("conj")
        && child(verb, "nsubj", "aux").isEmpty()
        && head(verb).filter(this::isPassive).isPresent();
  }

  /** The preposition that a noun hangs by, in lower case. */
  public Optional<String> preposition(Token noun) {
    return child(noun, "case").map(Token::word).map(word -> word.toLowerCase(Locale.ROOT));
  }

  /** Who does what a verb, adjective or noun tells, also where only a governing clause says so. */
  public Optional<Token> subject(Token predicate) {
    return subject(predicate, HIGHEST);
  }

  private Optional<Token> subject(Token predicate, int steps) {
    if (isPassive(predicate)) {
      return agent(predicate);
    }
    Optional<Token> own = child(predicate, "nsubj", "nsubj:xsubj", "csubj");
    if (own.isPresent()) {
      return own.flatMap(token -> isRelative(token) ? antecedent(predicate) : own);
    }
    return steps == 0 ? Optional.empty() : inherited(predicate, steps);
  }

  private static boolean isRelative(Token token) {
    return RELATIVE.contains(token.tag())
        || (token.tag().equals("IN") && lemma(token).equals("that"));
  }

  /** The noun that the relative clause of a predicate is about. */
  private Optional<Token> antecedent(Token predicate) {
    Token clause = predicate;
    for (int step = 0; step < HIGHEST && clause.head() >= 0; step++) {
      if (clause.relation().equals("acl:relcl") || clause.relation().equals("acl")) {
        return head(clause);
      }
      clause = token(clause.head());
    }
    return Optional.empty();
  }

  private Optional<Token> inherited(Token predicate, int steps) {
    String relation = predicate.relation();
    Optional<Token> head = head(predicate);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    if (relation.startsWith("acl")) {
      return predicate.tag().equals("VBG") || relation.equals("acl:relcl")
          ? head
          : upper(head, steps);
    }
    boolean follows =
        relation.startsWith("conj")
            || relation.equals("xcomp")
            || relation.startsWith("advcl")
            || relation.equals("ccomp")
            || relation.equals("parataxis")
            || relation.equals("dep");
    if (!follows) {
      return Optional.empty();
    }
    if (relation.equals("xcomp")) {
      Optional<Token> object = child(head.get(), "obj", "iobj");
      if (object.isPresent() && !predicate.tag().equals("VBG")) {
        return object;
      }
    }
    if (isPassive(head.get())) {
      return child(head.get(), "nsubj:pass");
    }
    return upper(head, steps);
  }

  private Optional<Token> upper(Optional<Token> head, int steps) {
    return head.flatMap(token -> subject(token, steps - 1));
  }

  /** The 'by' phrase of a passive. */
  public Optional<Token> agent(Token verb) {
    return children(verb).stream()
        .filter(child -> child.relation().startsWith("obl") || child.relation().equals("nmod"))
        .filter(child -> preposition(child).filter("by"::equals).isPresent())
        .findFirst();
  }

  /** To whom or what a verb's deed is done. */
  public Optional<Token> object(Token verb) {
    if (!isPassive(verb)) {
      return child(verb, "obj", "iobj")
          .flatMap(token -> isRelative(token) ? antecedent(verb) : Optional.of(token))
          .or(() -> child(verb, "ccomp").filter(clause -> clause.tag().startsWith("NN")));
    }
    Optional<Token> own = child(verb, "nsubj:pass");
    if (own.isPresent()) {
      return own.flatMap(token -> isRelative(token) ? antecedent(verb) : own);
    }
    return verb.relation().startsWith("acl")
        ? head(verb)
        : head(verb).filter(head -> verb.relation().startsWith("conj")).flatMap(this::object);
  }

  /**
   * The nouns below a predicate that hang by one of the prepositions, the nearest to the
   * predicate's own level first; parsers often attach them to a noun between.
   */
  public List<Token> prepositional(Token predicate, List<String> prepositions) {
    List<Token> found = new ArrayList<>();
    List<Token> level = List.of(predicate);
    for (int depth = 0; depth < 5 && !level.isEmpty(); depth++) {
      List<Token> next = new ArrayList<>();
      for (Token token : level) {
        for (Token child : children(token)) {
          if (child.index() > predicate.index() - 1
              && preposition(child).filter(prepositions::contains).isPresent()) {
            found.add(child);
          }
          boolean apart = child.relation().equals("advcl") && child(child, "nsubj").isPresent();
          if (!apart && (!child.relation().startsWith("conj") || !isVerb(child))) {
            next.add(child);
          }
        }
      }
      level = next;
    }
    return found;
  }

  /** Whether a predicate is denied, asked or only supposed. */
  public boolean isNegated(Token predicate) {
    return children(predicate).stream().anyMatch(Tree::negates);
  }

  private static boolean negates(Token token) {
    return switch (token.relation()) {
      case "advmod", "neg" ->
          Set.of("not", "n't", "never", "longer", "neither", "nor").contains(lemma(token));
      case "cc", "cc:preconj" -> Set.of("neither", "nor").contains(lemma(token));
      case "det" -> lemma(token).equals("no");
      default -> false;
    };
  }

  public Optional<Token> auxiliary(Token predicate, Set<String> lemmas) {
    return children(predicate).stream()
        .filter(child -> child.relation().startsWith("aux") && lemmas.contains(lemma(child)))
        .findFirst();
  }

  public Optional<Token> marker(Token predicate, Set<String> lemmas) {
    return children(predicate).stream()
        .filter(child -> child.relation().equals("mark") || child.relation().equals("advmod"))
        .filter(child -> lemmas.contains(lemma(child)))
        .findFirst();
  }
}
