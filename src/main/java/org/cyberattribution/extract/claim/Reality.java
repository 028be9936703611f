package org.cyberattribution.extract.claim;

import java.util.Set;
import java.util.function.Predicate;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.model.SpeechAct;

/** Whether a sentence says that something is so, rather than denies, supposes or wishes it. */
final class Reality {
  private static final Set<String> SUPPOSING = Set.of("if", "whether", "unless", "should", "lest");
  private static final Set<String> UNREAL =
      Set.of("would", "might", "may", "could", "will", "shall", "can", "wo");
  private static final Set<String> OBLIGING = Set.of("must", "should", "shall", "need", "ought");
  private static final Set<String> WITHHOLDING =
      Set.of(
          "refuse",
          "urge",
          "call",
          "ask",
          "demand",
          "require",
          "decline",
          "fail",
          "threaten",
          "plan",
          "want",
          "hesitate",
          "consider",
          "avoid",
          "stop",
          "refrain",
          "prepare",
          "allow",
          "enable",
          "permit",
          "authorise",
          "authorize",
          "empower",
          "seek",
          "intend",
          "vow",
          "pledge",
          "promise",
          "agree",
          "propose",
          "encourage");

  /**
   * 'Acknowledges the campaign, which targeted firms': what is told beside is not its own claim.
   */
  private static final Set<String> OTHERS =
      Set.of(
          "acknowledge",
          "note",
          "recall",
          "recognise",
          "recognize",
          "support",
          "endorse",
          "welcome",
          "take",
          "express");

  private final Tree tree;
  private final Predicate<Token> accusation;

  /**
   * What a sentence tells as real.
   *
   * @param accusation whether a noun is a finding of somebody whom the sentence names
   */
  Reality(Tree tree, Predicate<Token> accusation) {
    this.tree = tree;
    this.accusation = accusation;
  }

  boolean isReal(Token predicate, Frame frame) {
    if (frame.abstaining()) {
      return true;
    }
    if (frame.must()) {
      return tree.auxiliary(predicate, OBLIGING).isPresent() && !tree.isNegated(predicate);
    }
    if (frame.passive() && !tree.isPassive(predicate)) {
      return false;
    }
    if (frame.negated()) {
      return tree.isNegated(predicate);
    }
    boolean able =
        frame.speechAct() == SpeechAct.CONFIRMS
            && tree.auxiliary(predicate, Set.of("can", "could")).isPresent();
    able |= isAnnounced(predicate, frame);
    boolean unreal = !able && !frame.isDeed() && tree.auxiliary(predicate, UNREAL).isPresent();
    if (isPurpose(predicate, frame)
        || (tree.isNegated(predicate) && !frame.isNeeded("no-evidence"))
        || unreal
        || tree.marker(predicate, SUPPOSING).isPresent()) {
      return false;
    }
    return isRealAbove(predicate, frame);
  }

  /** 'Today we can attribute this attack': who says so does it. */
  private boolean isAnnounced(Token predicate, Frame frame) {
    return frame.act().equals("attributes")
        && tree.auxiliary(predicate, Set.of("can")).isPresent()
        && tree.child(predicate, "nsubj")
            .filter(subject -> Set.of("we", "i").contains(Tree.lemma(subject)))
            .isPresent();
  }

  /** 'Further action to hold Iran accountable' is a purpose and no accusation yet. */
  private boolean isPurpose(Token predicate, Frame frame) {
    boolean purpose = predicate.tag().equals("VB") && Tree.lemma(predicate).equals("hold");
    boolean told = frame.isDeed() && tree.marker(predicate, Set.of("how")).isPresent();
    return told || (purpose && frame.act().equals("attributes"));
  }

  /** 'Stopped short of blaming China'. */
  private boolean isShortOf(Token clause, Token head) {
    return tree.marker(clause, Set.of("of")).isPresent()
        && (Tree.lemma(head).equals("short") || hasShort(head) || hasShort(clause));
  }

  private boolean hasShort(Token verb) {
    return tree.children(verb).stream().anyMatch(child -> Tree.lemma(child).equals("short"));
  }

  private boolean isRealAbove(Token predicate, Frame frame) {
    Token token = predicate;
    boolean accused = false;
    boolean beside = false;
    while (token.head() >= 0) {
      Token head = tree.token(token.head());
      accused |= Tree.isNoun(head) && accusation.test(head);
      if (isShortOf(token, head)) {
        return false;
      }
      boolean clausal = Set.of("xcomp", "ccomp", "advcl", "acl", "conj").contains(token.relation());
      if (clausal
          && !token.relation().equals("conj")
          && ((tree.isNegated(head) && !token.relation().equals("advcl"))
              || (WITHHOLDING.contains(Tree.lemma(head)) && token.relation().equals("xcomp")))) {
        return false;
      }
      if (token.relation().equals("ccomp") && tree.marker(token, SUPPOSING).isPresent()) {
        return false;
      }
      beside |= token.relation().equals("acl:relcl");
      if (frame.isDeed() && beside && OTHERS.contains(Tree.lemma(head))) {
        return false;
      }
      if (frame.isDeed()
          && !accused
          && Set.of("deny", "reject", "refute", "dismiss").contains(Tree.lemma(head))) {
        return false;
      }
      token = head;
    }
    return true;
  }
}
