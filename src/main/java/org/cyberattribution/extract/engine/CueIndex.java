package org.cyberattribution.extract.engine;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.lexicon.Lexicon;

/** All forms of all words that evoke a frame in one automaton. */
final class CueIndex {
  /** After these words 'attack' and 'demands' are nouns, and evoke no frame of a verb. */
  private static final Set<String> BEFORE_NOUNS =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "these",
          "those",
          "such",
          "any",
          "all",
          "of",
          "its",
          "their",
          "his",
          "her",
          "our",
          "your",
          "no",
          "every",
          "some",
          "more",
          "several",
          "in",
          "on",
          "for",
          "from",
          "by",
          "with",
          "against",
          "cyber",
          "malicious",
          "recent",
          "further",
          "latest",
          "new",
          "executive",
          "other",
          "many",
          "ransomware",
          "phishing",
          "chain",
          "s");

  /** A frame that a form evokes; as a verb only, where the form might be a noun. */
  private record Cue(Frame frame, boolean nounLike) {}

  private final AhoCorasickDoubleArrayTrie<List<Cue>> trie = new AhoCorasickDoubleArrayTrie<>();

  CueIndex(Lexicon lexicon) {
    TreeMap<String, List<Cue>> forms = new TreeMap<>();
    for (Frame frame : lexicon.frames()) {
      frame.verbs().forEach(verb -> add(verb, frame, true, forms));
      for (List<String> lemmas : List.of(frame.adjectives(), frame.nouns(), frame.prepositions())) {
        lemmas.forEach(lemma -> add(lemma, frame, false, forms));
      }
    }
    trie.build(forms);
  }

  private static void add(String lemma, Frame frame, boolean verb, Map<String, List<Cue>> forms) {
    String plain = plain(lemma);
    for (String form : Forms.of(plain)) {
      boolean nounLike = verb && (form.equals(plain) || form.equals(plain + "s"));
      forms
          .computeIfAbsent(" " + form + " ", key -> new ArrayList<>())
          .add(new Cue(frame, nounLike));
    }
  }

  /** As a text is written for a glance: letters and single blanks. */
  static String plain(String lemma) {
    return lemma.replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  /** The frames that a text's words may evoke. */
  Set<Frame> evoked(String lower) {
    Set<Frame> evoked = new HashSet<>();
    trie.parseText(
        lower,
        (begin, end, cues) -> {
          boolean noun = BEFORE_NOUNS.contains(before(lower, begin));
          for (Cue cue : cues) {
            if (!noun || !cue.nounLike) {
              evoked.add(cue.frame);
            }
          }
        });
    return evoked;
  }

  private static String before(String lower, int blank) {
    return blank == 0 ? "" : lower.substring(lower.lastIndexOf(' ', blank - 1) + 1, blank);
  }
}
