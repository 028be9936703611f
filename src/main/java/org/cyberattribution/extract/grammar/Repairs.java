package org.cyberattribution.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.extract.ParsedSentence;
import org.cyberattribution.extract.ParsedSentence.Token;

/**
 * Mends what parsers get wrong often and what can be seen from the tags: a finite verb or
 * participle taken for an adjective of the noun that is its object.
 */
final class Repairs {
  private static final Set<String> VERBS = Set.of("VBD", "VBZ", "VBP", "VBG");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> SAYING =
      Set.of("say", "claim", "state", "allege", "report", "add", "tell", "conclude", "write");

  private Repairs() {}

  static ParsedSentence of(ParsedSentence parsed) {
    List<Token> tokens = new ArrayList<>(parsed.tokens());
    for (Token token : parsed.tokens()) {
      if (isVerbTakenForAdjective(token, tokens)) {
        turn(token.index(), tokens);
      }
    }
    for (Token token : parsed.tokens()) {
      if (isClauseWithoutSubject(token, tokens)) {
        giveSubject(token, tokens);
      }
    }
    return new ParsedSentence(parsed.text(), tokens);
  }

  /** 'Saying the group “sent an email': the mark hides that the group sent it. */
  private static boolean isClauseWithoutSubject(Token verb, List<Token> tokens) {
    return FINITE.contains(verb.tag())
        && (verb.relation().equals("dep") || verb.relation().equals("ccomp"))
        && verb.head() >= 0
        && SAYING.contains(tokens.get(verb.head()).lemma())
        && tokens.stream()
            .noneMatch(
                each ->
                    each.head() == verb.index()
                        && (each.relation().startsWith("nsubj")
                            || each.relation().startsWith("aux")))
        && said(verb, tokens).isPresent();
  }

  /** What is taken for the object of the saying and stands before the verb of what is said. */
  private static Optional<Token> said(Token verb, List<Token> tokens) {
    return tokens.stream()
        .filter(each -> each.head() == verb.head() && each.relation().equals("obj"))
        .filter(each -> each.index() > verb.head() && each.index() < verb.index())
        .findFirst();
  }

  private static void giveSubject(Token verb, List<Token> tokens) {
    said(verb, tokens)
        .ifPresent(
            subject -> {
              tokens.set(subject.index(), moved(subject, verb.index(), "nsubj"));
              tokens.set(verb.index(), moved(verb, verb.head(), "ccomp"));
            });
  }

  private static boolean isVerbTakenForAdjective(Token token, List<Token> tokens) {
    return VERBS.contains(token.tag())
        && token.relation().equals("amod")
        && token.head() > token.index()
        && tokens.get(token.head()).tag().startsWith("NN")
        && token.index() > 0
        && follows(tokens.get(token.index() - 1), token);
  }

  private static boolean follows(Token before, Token verb) {
    boolean clause = before.tag().equals("WDT") || before.tag().equals("WP");
    return verb.tag().equals("VBG")
        ? before.tag().equals(",")
        : clause || before.tag().startsWith("NN");
  }

  private static void turn(int index, List<Token> tokens) {
    Token verb = tokens.get(index);
    Token object = tokens.get(verb.head());
    String relation = verb.tag().equals("VBG") ? "acl" : "acl:relcl";
    tokens.set(index, moved(verb, object.head(), object.head() < 0 ? "root" : relation));
    tokens.set(object.index(), moved(object, index, "obj"));
    Token before = tokens.get(index - 1);
    if (before.head() == object.index()) {
      tokens.set(index - 1, moved(before, index, "nsubj"));
    }
  }

  private static Token moved(Token token, int head, String relation) {
    return new Token(
        token.index(),
        token.word(),
        token.lemma(),
        token.tag(),
        token.begin(),
        token.end(),
        head,
        relation);
  }
}
