package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.cyberattribution.extract.text.Sentence;

/** Finds the frames that a sentence's words evoke, and fills them. */
public final class FrameReader {
  private final DocumentContext context;
  private final Lexicon lexicon;
  private final Topic topic;

  /** Whether 'the attacks' are attacks in networks, since little else is spoken of. */
  private final boolean focused;

  public FrameReader(DocumentContext context, Topic topic) {
    this.context = context;
    this.lexicon = context.lexicon();
    this.topic = topic;
    this.focused = context.isSnippet() || isMainlyAboutNetworks();
  }

  private boolean isMainlyAboutNetworks() {
    long telling =
        context.sentences().stream().filter(each -> topic.isSurelyCyber(each.text())).count();
    return topic.isSurelyCyber(context.title()) || 3 * telling >= context.sentences().size();
  }

  public List<Assertion> read(Sentence sentence, Tree tree) {
    if (sentence.text().endsWith("?") || topic.isOffTopic(sentence.text())) {
      return List.of();
    }
    List<Assertion> found = new ArrayList<>();
    SentenceFrames frames = new SentenceFrames(context, topic, focused, sentence, tree);
    for (Token token : tree.tokens()) {
      for (Frame frame : evoked(token)) {
        List<Assertion> assertions = frames.read(token, frame);
        if (!assertions.isEmpty()) {
          found.addAll(assertions);
          break;
        }
      }
    }
    return Precedence.of(found);
  }

  /** The frames of a lemma, or else of the word as it stands, as in 'entirely fabricated'. */
  private List<Frame> evoked(Token token) {
    List<Frame> frames = lexicon.evokedBy(Tree.lemma(token));
    return frames.isEmpty() ? lexicon.evokedBy(token.word().toLowerCase(Locale.ROOT)) : frames;
  }
}
