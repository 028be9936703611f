package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.Optional;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.text.Sentence;

/** The words of the activity that a filled frame is about, as they stand in the sentence. */
final class ActivityText {
  private static final int LONGEST_ACTIVITY = 300;

  private final Sentence sentence;
  private final Tree tree;
  private final Places places;

  ActivityText(Sentence sentence, Tree tree) {
    this.sentence = sentence;
    this.tree = tree;
    this.places = new Places(tree);
  }

  /** The words of the activity; an object goes on to the end of its clause. */
  String of(Token predicate, List<Token> what, Frame frame) {
    StringBuilder text = new StringBuilder();
    Optional<Token> object = frame.isDeed() ? tree.object(predicate) : Optional.empty();
    for (Token token : what) {
      Token whole =
          object.filter(token::equals).isPresent() && !tree.isPassive(predicate)
              ? predicate
              : token;
      int begin = begin(token, frame);
      List<Token> phrase = tree.subtree(whole);
      int last = phrase.get(phrase.size() - 1).end();
      if (!whole.equals(predicate) && phrase.contains(predicate)) {
        last = Math.max(token.end(), tree.subtree(predicate).get(0).begin());
      }
      int whom = untilWhom(predicate, token, frame);
      last = whom > begin ? whom : last;
      int end = Math.min(last, begin + LONGEST_ACTIVITY);
      String part = begin < end ? sentence.text().substring(begin, end) : "";
      if (text.indexOf(part) < 0) {
        text.append(text.isEmpty() ? "" : " ; ").append(part);
      }
    }
    return text.toString();
  }

  /** 'Attributed the theft from the exchange to it': the activity goes on to whom it is laid to. */
  private int untilWhom(Token predicate, Token activity, Frame frame) {
    boolean told =
        frame.whom().contains("to") && tree.object(predicate).filter(activity::equals).isPresent();
    return !told
        ? 0
        : places.of(predicate, frame.whom()).stream()
            .filter(whom -> whom.index() > activity.index())
            .flatMap(whom -> tree.child(whom, "case").stream())
            .mapToInt(Token::begin)
            .findFirst()
            .orElse(0);
  }

  /** 'The group was behind the attack': who was behind it is no part of the activity. */
  private int begin(Token activity, Frame frame) {
    return tree.child(activity, "case")
        .filter(mark -> frame.prepositions().contains(Tree.lemma(mark)))
        .map(Token::end)
        .orElseGet(() -> tree.subtree(activity).get(0).begin());
  }
}
