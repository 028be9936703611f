package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.text.Sentence;

/** Whether the words of a frame stand in a sentence as the frame wants them. */
final class Cues {
  private static final Set<String> BESIDE = Set.of("in", "by", "within", "after", "during", "at");

  private final Sentence sentence;
  private final Tree tree;

  Cues(Sentence sentence, Tree tree) {
    this.sentence = sentence;
    this.tree = tree;
  }

  Optional<Token> predicate(Token cue, Frame frame) {
    String lemma = Tree.lemma(cue);
    if (frame.verbs().contains(lemma) && Tree.isVerb(cue) && !cue.relation().startsWith("aux")) {
      return Optional.of(cue);
    }
    boolean quality =
        frame.adjectives().contains(lemma)
            || frame.adjectives().contains(cue.word().toLowerCase(Locale.ROOT));
    if (quality && (cue.tag().startsWith("JJ") || cue.tag().equals("VBN"))) {
      return Optional.of(cue);
    }
    if (frame.nouns().contains(lemma) && cue.tag().startsWith("NN")) {
      boolean said = !frame.what().contains("subject") || tree.child(cue, "cop").isPresent();
      return said ? Optional.of(cue) : Optional.empty();
    }
    return frame.prepositions().contains(lemma) && cue.relation().equals("case")
        ? tree.head(cue)
        : Optional.empty();
  }

  boolean hasWith(Token predicate, Frame frame) {
    if (!frame.with().isEmpty() && near(predicate, frame.with()).isEmpty()) {
      return false;
    }
    if (!frame.withIn().isEmpty() && near(predicate, frame.withIn()).isEmpty()) {
      return false;
    }
    if (!frame.as().isEmpty() && isNamedAs(predicate, frame)) {
      return true;
    }
    return frame.as().isEmpty()
        || tree.subtree(predicate).stream()
            .anyMatch(
                token ->
                    token.index() > predicate.index()
                        && frame.as().contains(Tree.lemma(token))
                        && (tree.preposition(token).filter("as"::equals).isPresent()
                            || token.relation().equals("xcomp")
                            || Tree.lemma(token).equals("behind")));
  }

  private boolean isNamedAs(Token predicate, Frame frame) {
    String behind = sentence.text().substring(predicate.end()).toLowerCase(Locale.ROOT);
    return frame.as().stream()
        .anyMatch(
            role ->
                behind.matches(
                    "(?s).*\\bas (?:the |a |an |being )?(?:\\w+ ){0,2}" + role + "\\b.*"));
  }

  Optional<Token> near(Token predicate, List<String> lemmas) {
    for (Token child : tree.children(predicate)) {
      boolean subject =
          child.relation().startsWith("nsubj")
              || child.relation().equals("parataxis")
              || tree.preposition(child).filter(BESIDE::contains).isPresent();
      if (lemmas.contains(Tree.lemma(child))
          && (!subject || child.relation().equals("nsubj:pass"))) {
        return Optional.of(child);
      }
    }
    for (Token child : tree.children(predicate)) {
      boolean beside =
          tree.preposition(child).filter(Set.of("in", "to", "by", "within")::contains).isPresent();
      if (!child.relation().startsWith("nsubj")
          && !child.relation().startsWith("ccomp")
          && !beside) {
        Optional<Token> below =
            tree.children(child).stream()
                .filter(token -> lemmas.contains(Tree.lemma(token)))
                .findFirst();
        if (below.isPresent()) {
          return below;
        }
      }
    }
    return Optional.empty();
  }
}
