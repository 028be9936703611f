package org.cyberattribution.extract.engine;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
          "attribut",
          "blame",
          "assess",
          "finding",
          "conclusion",
          "determination",
          "view",
          "verdict",
          "statement",
          "report",
          "claim");
  private static final Pattern OBLIGING = Pattern.compile(" (must|should|shall|need|ought) ");
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("hold", "held"),
          Map.entry("take", "took"),
          Map.entry("lay", "laid"),
          Map.entry("stand", "stood"),
          Map.entry("tie", "tied"),
          Map.entry("have", "had"),
          Map.entry("bring", "brought"),
          Map.entry("steal", "stole"),
          Map.entry("break", "broke"),
          Map.entry("deny", "denie"),
          Map.entry("withdraw", "withdrew"),
          Map.entry("throw", "threw"),
          Map.entry("do", "did"),
          Map.entry("write", "wrote"),
          Map.entry("come", "came"),
          Map.entry("find", "found"),
          Map.entry("see", "saw"),
          Map.entry("think", "thought"),
          Map.entry("say", "said"),
          Map.entry("tell", "told"),
          Map.entry("know", "knew"));

  private final AhoCorasickDoubleArrayTrie<Set<Frame>> cues = new AhoCorasickDoubleArrayTrie<>();
  private final Topic topic;
  private final Words words;

  public Selection(Lexicon lexicon) {
    this.words = lexicon.words();
    this.topic = new Topic(words);
    TreeMap<String, Set<Frame>> stems = new TreeMap<>();
    for (Frame frame : lexicon.frames()) {
      for (List<String> lemmas :
          List.of(frame.verbs(), frame.adjectives(), frame.nouns(), frame.prepositions())) {
        lemmas.forEach(
            lemma ->
                forms(lemma)
                    .forEach(
                        form ->
                            stems.computeIfAbsent(" " + form, key -> new HashSet<>()).add(frame)));
      }
    }
    cues.build(stems);
  }

  /** The beginnings that a lemma's forms have. */
  static List<String> forms(String lemma) {
    List<String> forms = new ArrayList<>();
    boolean cut = lemma.length() > 3 && (lemma.endsWith("e") || lemma.endsWith("y"));
    forms.add(cut ? lemma.substring(0, lemma.length() - 1) : lemma);
    String irregular = IRREGULAR.get(lemma);
    if (irregular != null) {
      forms.add(irregular);
    }
    return forms;
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
    if (!glance.hasSomebody()) {
      return Set.of();
    }
    Set<Frame> evoked = new HashSet<>();
    cues.parseText(glance.lower()).forEach(hit -> evoked.addAll(hit.value));
    evoked.removeIf(frame -> !couldBe(frame, glance));
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
    if (frame.isDeed()) {
      return glance.isDeed() && couldBeDone(frame, glance);
    }
    if (frame.isNeeded("actor") || frame.isNeeded("activity")) {
      return glance.hasDoer() && glance.isActivity();
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
    if (frame.territory()) {
      return glance.isFromSoil();
    }
    if (frame.whom().contains("source")) {
      return glance.hasPeople() && glance.hasState();
    }
    return !frame.whom().equals(List.of("by")) || glance.lower().contains(" by ");
  }

  private static boolean any(List<String> lemmas, String lower) {
    return lemmas.stream()
        .flatMap(lemma -> forms(lemma).stream())
        .anyMatch(form -> lower.contains(" " + form));
  }
}
