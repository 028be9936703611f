package org.cyberattribution.extract.engine;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.Topic;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.SpeechAct;

/**
 * The cheap first pass: which sentences can matter, so that only they are parsed. A sentence
 * matters if the words of some frame stand in it beside somebody who could act and something that
 * could be meant; one automaton finds the words of all frames.
 */
public class Selection {
  private static final int SHORTEST_SENTENCE = 15;
  private static final Pattern SOMEBODY =
      Pattern.compile(
          " (we|our|it|they|them|he|she|who|government|ministry|agency|officials?|authorities|minister|council|statement|declaration|spokes\\p{L}+|states|hackers?|group|groups|individuals|nationals|operators|actors) ");
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
          Map.entry("think", "thought"));

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
  private static List<String> forms(String lemma) {
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
    String text = sentence.text();
    if (text.length() < SHORTEST_SENTENCE) {
      return false;
    }
    String lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    List<Mention> mentions = context.mentions(sentence);
    boolean pronoun = SOMEBODY.matcher(lower).find();
    if (mentions.isEmpty() && !pronoun) {
      return false;
    }
    Set<Frame> evoked = new HashSet<>();
    cues.parseText(lower).forEach(hit -> evoked.addAll(hit.value));
    boolean actor = pronoun || mentions.stream().anyMatch(Selection::canAct);
    boolean activity = topic.isActivity(text);
    return evoked.stream().anyMatch(frame -> couldBe(frame, lower, actor, activity));
  }

  private boolean couldBe(Frame frame, String lower, boolean actor, boolean activity) {
    if (lacks(frame.with(), lower) || lacks(frame.withIn(), lower) || lacks(frame.as(), lower)) {
      return false;
    }
    if (frame.must() && !OBLIGING.matcher(lower).find()) {
      return false;
    }
    if (frame.abstaining() && words.abstaining().stream().noneMatch(lower::contains)) {
      return false;
    }
    return meansSomething(frame, lower, actor, activity);
  }

  private static boolean lacks(List<String> companions, String lower) {
    return !companions.isEmpty() && !any(companions, lower);
  }

  private boolean meansSomething(Frame frame, String lower, boolean actor, boolean activity) {
    if (frame.isDeed() || frame.isNeeded("actor") || frame.isNeeded("activity")) {
      return actor && activity;
    }
    if (frame.isNeeded("victim") || frame.isNeeded("happened")) {
      return topic.isCyber(lower);
    }
    if (frame.isNeeded("attribution")) {
      return any(
          List.of("attribut", "blame", "assess", "finding", "conclusion", "determination"), lower);
    }
    if (frame.isNeeded("denied")) {
      return activity || words.accusations().stream().anyMatch(lower::contains);
    }
    boolean accusing =
        frame.speechAct() == SpeechAct.ATTRIBUTES || frame.speechAct() == SpeechAct.CONDEMNS;
    return !accusing || activity || actor;
  }

  private static boolean any(List<String> lemmas, String lower) {
    return lemmas.stream()
        .flatMap(lemma -> forms(lemma).stream())
        .anyMatch(form -> lower.contains(" " + form));
  }

  private static boolean canAct(Mention mention) {
    return mention.senses().stream()
        .anyMatch(
            sense ->
                sense.party().is(PartyClass.STATE)
                    || sense.party().is(PartyClass.STATE_ORGAN)
                    || sense.party().is(PartyClass.THREAT_ACTOR));
  }
}
