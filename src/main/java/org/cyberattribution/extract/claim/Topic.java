package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cyberattribution.extract.lexicon.Words;

/** Tells talk of deeds in networks from other talk. */
public final class Topic {
  private static final Pattern HARM =
      Pattern.compile(
          "\\b(attack|intrusion|breach|compromis|hack|broke into|broken into|outage|campaign|incident|defac|destroy|wiped|encrypt|crippl|paralys|espionage|theft|sabotage|malicious|infiltrat|leak|interfer|spying|steal|disrupt|exploit|destructive|criminal|targeted|targeting|burrow|siphon|exfiltrat|behind|vulnerabilit)");
  private static final Pattern HOSTILE =
      Pattern.compile(
          "\\b(cyber ?attack|malicious cyber|cyber[- ]espionage|hack and leak|(?:this|these|such) (?:attack|incident|campaign|intrusion|breach|operation|hack)|the (?:attack|intrusion|breach|hack)|cyber operations|hacker|theft of (?:data|information|secrets|documents|files|funds|crypto)|data theft)");

  private final Pattern cyber;
  private final Pattern surely;
  private final Pattern offTopic;
  private final Pattern activity;
  private final Set<String> activities;

  public Topic(Words words) {
    cyber = starting(words.cyber());
    surely =
        starting(
            words.cyber().stream().filter(word -> !words.vagueCyber().contains(word)).toList());
    offTopic = starting(words.offTopic());
    activities = words.activities();
    activity = starting(List.copyOf(words.weakActivities()));
  }

  private static Pattern starting(List<String> beginnings) {
    return Pattern.compile(
        "(?<![\\p{L}])(?:"
            + String.join("|", beginnings.stream().map(Pattern::quote).toList())
            + ")");
  }

  public boolean isCyber(String text) {
    return cyber.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a text speaks of networks by words that ordinary life does not share. */
  public boolean isSurelyCyber(String text) {
    return surely.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /** How often a text speaks of networks. */
  public int count(String text) {
    return (int) cyber.matcher(text.toLowerCase(Locale.ROOT)).results().count();
  }

  /**
   * Whether a phrase names a hostile deed in networks by itself: a state also does other things.
   */
  /** Whether words tell that harm was done. */
  public boolean isHarm(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return HARM.matcher(lower).find() || activities.stream().anyMatch(lower::contains);
  }

  public boolean isHostile(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return activities.stream().anyMatch(lower::contains)
        || HOSTILE.matcher(lower).find()
        || (HARM.matcher(lower).find() && cyber.matcher(lower).find());
  }

  public boolean isOffTopic(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return offTopic.matcher(lower).find() && !cyber.matcher(lower).find();
  }

  /** Whether a phrase names a deed, be it only as 'the attack'. */
  public boolean isActivity(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return cyber.matcher(lower).find()
        || activity.matcher(lower).find()
        || activities.stream().anyMatch(lower::contains);
  }
}
