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

  /** Verbs that take an object and are no adjectives: 'in attributing activity to'. */
  private static final Set<String> DOING =
      Set.of(
          "attribute",
          "ascribe",
          "condemn",
          "denounce",
          "blame",
          "accuse",
          "conduct",
          "launch",
          "stage",
          "target",
          "link",
          "hack",
          "attack",
          "compromise",
          "carry",
          "steal",
          "use");

  private static final Set<String> ACTING = Set.of("operating", "working", "acting", "posing");

  private Repairs() {}

  static ParsedSentence of(ParsedSentence parsed) {
    List<Token> tokens = new ArrayList<>(parsed.tokens());
    for (Token token : parsed.tokens()) {
      if (isVerbTakenForAdjective(token, tokens)) {
        turn(token.index(), tokens);
      }
    }
    for (Token token : parsed.tokens()) {
      if (isGerundTakenForNoun(token, tokens)) {
        turnGerund(token, tokens);
      }
    }
    for (Token token : parsed.tokens()) {
      if (isCalledOn(token, tokens)) {
        callOn(token, tokens);
      }
      if (isClauseWithoutSubject(token, tokens)) {
        giveSubject(token, tokens);
      }
    }
    return new ParsedSentence(parsed.text(), tokens);
  }

  /** 'By an actor operating in the interests of': the noun is who acts. */
  private static boolean isGerundTakenForNoun(Token token, List<Token> tokens) {
    return token.tag().startsWith("NN")
        && ACTING.contains(token.word())
        && token.index() > 0
        && tokens.get(token.index() - 1).head() == token.index()
        && tokens.get(token.index() - 1).relation().equals("compound");
  }

  private static void turnGerund(Token gerund, List<Token> tokens) {
    Token noun = tokens.get(gerund.index() - 1);
    for (Token child : List.copyOf(tokens)) {
      if (child.head() == gerund.index() && child.index() < noun.index()) {
        tokens.set(child.index(), moved(child, noun.index(), child.relation()));
      }
    }
    tokens.set(noun.index(), moved(noun, gerund.head(), gerund.relation()));
    tokens.set(gerund.index(), moved(gerund, noun.index(), "acl"));
  }

  /** 'Calls on Russia to cease': the preposition taken for a mark of the verb behind it. */
  private static boolean isCalledOn(Token on, List<Token> tokens) {
    if (!on.relation().equals("mark") || !on.lemma().equals("on") || on.head() < 0) {
      return false;
    }
    Token asked = tokens.get(on.head());
    return asked.head() >= 0
        && tokens.get(asked.head()).lemma().equals("call")
        && subject(asked, tokens).isPresent();
  }

  private static void callOn(Token on, List<Token> tokens) {
    Token asked = tokens.get(on.head());
    subject(asked, tokens)
        .ifPresent(
            who -> {
              tokens.set(who.index(), moved(who, asked.head(), "obl"));
              tokens.set(on.index(), moved(on, who.index(), "case"));
              tokens.set(asked.index(), moved(asked, asked.head(), "xcomp"));
            });
  }

  private static Optional<Token> subject(Token verb, List<Token> tokens) {
    return tokens.stream()
        .filter(each -> each.head() == verb.index() && each.relation().equals("nsubj"))
        .findFirst();
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
        ? before.tag().equals(",") || (before.tag().equals("IN") && DOING.contains(verb.lemma()))
        : clause || before.tag().startsWith("NN");
  }

  private static void turn(int index, List<Token> tokens) {
    Token verb = tokens.get(index);
    Token object = tokens.get(verb.head());
    String relation = verb.tag().equals("VBG") ? "acl" : "acl:relcl";
    Token before = tokens.get(index - 1);
    boolean marked = before.tag().equals("IN") && before.head() == object.index();
    boolean adverbial = marked && object.head() >= 0 && isVerb(tokens.get(object.head()));
    tokens.set(
        index,
        moved(verb, object.head(), object.head() < 0 ? "root" : adverbial ? "advcl" : relation));
    tokens.set(object.index(), moved(object, index, "obj"));
    if (marked) {
      tokens.set(index - 1, moved(before, index, "mark"));
    } else if (before.head() == object.index()) {
      tokens.set(index - 1, moved(before, index, "nsubj"));
    }
  }

  private static boolean isVerb(Token token) {
    return token.tag().startsWith("VB");
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
