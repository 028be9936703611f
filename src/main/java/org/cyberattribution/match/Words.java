package org.cyberattribution.match;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of texts by their beginnings, and how much each tells: a rare word tells more. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
  private static final Pattern ASIDE = Pattern.compile("\\((?:https?:|Citation:)[^)]*\\)");
  private static final int BEGINNING = 6;

  /** Words that stand in most entries, whatever they are about. */
  private static final Set<String> ORDINARY =
      Set.of(
          ("the and for with from that was were its has have had been this which their they into also"
                  + " after before between more than not but who one two other over against under"
                  + " about through attack attacks attacked cyber cyberattack cyberattacks hack hacks"
                  + " hacked hacker hackers hacking group campaign compromise compromised breach"
                  + " operation activity malicious targeting targeted targets incident incidents"
                  + " threat actor actors data access systems networks network computer computers"
                  + " information government believed used using gained unknown according")
              .split(" "));

  private final Map<String, Integer> entries = new HashMap<>();
  private int total;

  /** The words of a text that tell something. */
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    Matcher word = WORD.matcher(ASIDE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT));
    while (word.find()) {
      if (!ORDINARY.contains(word.group())) {
        words.add(word.group().substring(0, Math.min(BEGINNING, word.group().length())));
      }
    }
    return words;
  }

  void count(Set<String> words) {
    total++;
    words.forEach(word -> entries.merge(word, 1, Integer::sum));
  }

  int entriesWith(String word) {
    return entries.getOrDefault(word, 0);
  }

  /** How much a word tells. */
  double weight(String word) {
    return Math.log((double) Math.max(total, 1) / (1 + entriesWith(word)));
  }

  double weight(Set<String> words) {
    return words.stream().mapToDouble(this::weight).sum();
  }

  /** From 0, nothing in common, to 1, the same words. */
  double likeness(Set<String> one, Set<String> other) {
    double shared = one.stream().filter(other::contains).mapToDouble(this::square).sum();
    double whole = Math.sqrt(squares(one) * squares(other));
    return whole == 0 ? 0 : shared / whole;
  }

  private double squares(Set<String> words) {
    return words.stream().mapToDouble(this::square).sum();
  }

  private double square(String word) {
    return weight(word) * weight(word);
  }
}
