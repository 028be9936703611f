package org.cyberattribution.extract.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.Topic;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.SpeechAct;

/**
 * The cheap first pass: which sentences can matter, so that only they are parsed. A sentence
 * matters if the words of some frame stand in it beside somebody who could act and something that
 * could be meant; one automaton finds the words of all frames.
 */
public class Selection {
  private static final int SHORTEST_SENTENCE = 15;
  private static final List<String> FINDINGS =
      List.of(
          "attribution",
          "attribute",
          "blame",
          "assessment",
          "assess",
          "finding",
          "conclusion",
          "determination",
          "view",
          "verdict",
          "statement",
          "report",
          "claim");
  private static final Pattern AFTER = Pattern.compile(" (after|following|against) ");
  private static final Pattern OBLIGING = Pattern.compile(" (must|should|shall|need|ought) ");

  private final CueIndex cues;
  private final Topic topic;
  private final Words words;

  public Selection(Lexicon lexicon) {
    this.words = lexicon.words();
    this.topic = new Topic(words);
    this.cues = new CueIndex(lexicon);
  }

  /** Whether a sentence is to be parsed. */
  public boolean lets(DocumentContext context, Sentence sentence) {
    return !frames(context, sentence).isEmpty();
  }

  /** The frames that a sentence may fill. */
  Set<Frame> frames(DocumentContext context, Sentence sentence) {
    if (sentence.text().length() < SHORTEST_SENTENCE) {
      return Set.of();
    }
    Glance glance = new Glance(context, sentence, topic, words);
    boolean somebody = glance.hasSomebody();
    if (!somebody && !context.isQuoted(sentence, 0)) {
      return Set.of();
    }
    Set<Frame> evoked = cues.evoked(glance.lower());
    evoked.removeIf(
        frame -> !couldBe(frame, glance) || !(somebody || frame.speechAct() == SpeechAct.DENIES));
    return evoked;
  }

  private boolean couldBe(Frame frame, Glance glance) {
    String lower = glance.lower();
    return !lacks(frame.with(), lower)
        && !lacks(frame.withIn(), lower)
        && !lacks(frame.as(), lower)
        && (!frame.must() || OBLIGING.matcher(lower).find())
        && (!frame.abstaining() || words.abstaining().stream().anyMatch(lower::contains))
        && (!frame.negated() || glance.isNegated())
        && (!isCopular(frame) || glance.hasCopula())
        && (!frame.isMeasure() || glance.isAboutNetworks())
        && meansSomething(frame, glance);
  }

  /** 'The attack was the work of': a noun that tells something of its subject. */
  private static boolean isCopular(Frame frame) {
    return !frame.nouns().isEmpty() && frame.what().contains("subject");
  }

  private static boolean lacks(List<String> companions, String lower) {
    return !companions.isEmpty() && !any(companions, lower);
  }

  private boolean meansSomething(Frame frame, Glance glance) {
    if (frame.territory()) {
      return glance.isFromSoil();
    }
    if (frame.isDeed()) {
      return glance.isDeed() && couldBeDone(frame, glance);
    }
    if (frame.isNeeded("actor") || frame.isNeeded("activity")) {
      return glance.hasActor() && glance.isActivity();
    }
    if (frame.isNeeded("victim") && frame.isNeeded("what")) {
      return glance.isAboutNetworks() && AFTER.matcher(glance.lower()).find();
    }
    if (frame.isNeeded("victim") || frame.isNeeded("happened")) {
      return glance.isAboutNetworks() || glance.isActivity();
    }
    if (frame.isNeeded("attribution")) {
      return any(FINDINGS, glance.lower());
    }
    if (frame.isNeeded("denied")) {
      return glance.isActivity()
          || words.accusations().stream().anyMatch(glance.lower()::contains)
          || glance.hasDoer();
    }
    boolean accusing =
        frame.speechAct() == SpeechAct.ATTRIBUTES || frame.speechAct() == SpeechAct.CONDEMNS;
    return !accusing || glance.isActivity() || glance.hasDoer();
  }

  private static boolean couldBeDone(Frame frame, Glance glance) {
    if (frame.whom().contains("source")) {
      return glance.hasActor() && glance.hasState() && glance.isHarm();
    }
    return !frame.whom().equals(List.of("by")) || glance.lower().contains(" by ");
  }

  private static boolean any(List<String> lemmas, String lower) {
    return lemmas.stream()
        .flatMap(lemma -> Forms.of(CueIndex.plain(lemma)).stream())
        .anyMatch(form -> lower.contains(" " + form + " "));
  }
}
