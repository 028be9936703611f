package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.Optional;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.text.Sentence;

/**
 * What one verb lays to several, each his own: 'attributed one worm to Russia and another to North
 * Korea'. The second pair has no verb, and parsers coordinate its deed with the first one's doer.
 */
final class Pairs {
  private static final List<String> TO = List.of("to");

  private final Sentence sentence;
  private final Tree tree;

  Pairs(Sentence sentence, Tree tree) {
    this.sentence = sentence;
    this.tree = tree;
  }

  /** Who is accused of what, in the words of the sentence. */
  record Pair(String what, Token whom) {}

  /** The pairs of a verb; none where it has one alone. */
  List<Pair> of(Token verb) {
    Optional<Token> first = tree.object(verb);
    List<Token> accused =
        tree.prepositional(verb, TO).stream().filter(each -> each.head() == verb.index()).toList();
    if (first.isEmpty() || accused.size() != 2 || tree.isPassive(verb)) {
      return List.of();
    }
    Token one = accused.get(0);
    Token other = accused.get(1);
    return second(first.get(), one, other)
        .map(what -> List.of(new Pair(words(first.get(), one), one), new Pair(what, other)))
        .orElse(List.of());
  }

  /** The words between 'and' and the second one accused. */
  private Optional<String> second(Token deed, Token one, Token other) {
    return tree.coordinated(one).stream()
        .skip(1)
        .filter(each -> each.index() > one.index() && each.index() < other.index())
        .findFirst()
        .or(
            () ->
                tree.coordinated(deed).stream()
                    .skip(1)
                    .filter(each -> each.index() > one.index() && each.index() < other.index())
                    .findFirst())
        .map(what -> words(what, other));
  }

  private String words(Token what, Token accused) {
    int begin = Math.min(what.begin(), tree.subtree(what).get(0).begin());
    int end = tree.child(accused, "case").map(Token::begin).orElse(accused.begin());
    return sentence.text().substring(begin, Math.max(begin, end)).strip();
  }
}
