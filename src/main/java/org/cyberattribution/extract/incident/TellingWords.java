package org.cyberattribution.extract.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.name.NameIndex;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.resolve.World;

/** The words of an incident's name that tell it from others. */
final class TellingWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
  private static final Pattern DEMONYM_LIKE =
      Pattern.compile("\\b\\p{Lu}[\\p{L}'’]+(?: \\p{Lu}\\p{L}+)?\\b");
  private static final Set<String> ORDINARY =
      Set.of(
          "the",
          "of",
          "on",
          "and",
          "in",
          "against",
          "by",
          "cyberattack",
          "cyberattacks",
          "cyber",
          "attack",
          "attacks",
          "hack",
          "hacks",
          "campaign",
          "compromise",
          "breach",
          "activity",
          "activities",
          "malicious",
          "to",
          "for",
          "from",
          "with",
          "targeting",
          "government",
          "intrusion",
          "intrusions",
          "operation",
          "operations",
          "incident",
          "apt",
          "state",
          "sponsored",
          "hacker",
          "hackers",
          "hacking",
          "group",
          "denial",
          "service",
          "intelligence",
          "agency",
          "agencies",
          "espionage");

  private final Map<String, String> demonyms = new HashMap<>();
  private final List<String> actors;
  private final Set<String> states = new HashSet<>();

  TellingWords(World world) {
    world
        .parties()
        .forEach(
            party -> party.demonyms().forEach(name -> demonyms.putIfAbsent(name, party.name())));
    actors =
        world.parties().stream()
            .filter(party -> party.is(PartyClass.THREAT_ACTOR))
            .map(Party::name)
            .toList();
    world.parties().stream()
        .filter(party -> party.is(PartyClass.STATE))
        .forEach(state -> stateWords(state.name()));
  }

  private void stateWords(String name) {
    Matcher word = WORD.matcher(plain(name));
    while (word.find()) {
      states.add(stem(word.group()));
    }
  }

  /** Whether a word is of a state's name. */
  boolean isState(String word) {
    return states.contains(word);
  }

  static String plain(String text) {
    return NameIndex.plain(text).toLowerCase(Locale.ROOT).replaceAll("[\"“”‘]|'(?!s\\b)", "");
  }

  /** The words that tell an incident, adjectives of states as the states' names. */
  Set<String> of(String text) {
    String named =
        DEMONYM_LIKE
            .matcher(withoutActors(text))
            .replaceAll(match -> Matcher.quoteReplacement(stateOf(match.group())));
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(plain(named));
    while (word.find()) {
      if (!ORDINARY.contains(word.group())) {
        words.add(stem(word.group()));
      }
    }
    return words;
  }

  /** 'Czech Ministry' holds an adjective that 'South Korean' is as a whole. */
  private String stateOf(String words) {
    String whole = demonyms.get(words);
    if (whole != null) {
      return whole;
    }
    String[] parts = words.split(" ", 2);
    String first = demonyms.getOrDefault(parts[0], parts[0]);
    return parts.length == 1 ? first : first + " " + demonyms.getOrDefault(parts[1], parts[1]);
  }

  /** Who did it tells nothing of what was done. */
  private String withoutActors(String text) {
    String left = text;
    for (String actor : actors) {
      left = left.replace(actor, " ");
    }
    return left;
  }

  private static String stem(String word) {
    return word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
