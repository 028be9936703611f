package org.cyberattribution.extract.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * The phrases by which a text calls an incident: by a name ('the Blue Heron compromise'), by what
 * was hit ('the attack on the water utility'), found by words alone, since any sentence may hold
 * them.
 */
public final class ActivityPhrases {
  private static final String NOUN =
      "(?:cyber[- ]?)?(?:attacks?|intrusions?|compromise|hack(?:s|ing)?|breach(?:es)?|campaigns?|operations?|incidents?"
          + "|thefts?|heist|outages?|ransomware|malware|implants?|botnet|defacements?|phishing|wave|leaks?|worm|wiper|blackout|break-in"
          + "|disruption|espionage|sabotage|activit(?:y|ies)|exploitation|infections?|spyware|backdoor|raid|assault|scam|onslaught)";
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}]*(?:[’'-][\\p{L}\\p{N}]+)*";
  private static final Pattern NAMED =
      Pattern.compile(
          "((?:" + NAME + "\\s+){1,5})((?:\\p{Ll}[\\p{L}-]*\\s+){0,3}?(?i:" + NOUN + "))\\b");
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:known as|called|dubbed|codenamed|code-named|nicknamed)\\s+[\"“‘']?("
              + NAME
              + "(?:\\s+"
              + NAME
              + "){0,3})");
  private static final Pattern HIT =
      Pattern.compile(
          "\\b(?i:("
              + NOUN
              + "))\\s+(?:on|against|of|at|into|in|to|targeting|affecting|hitting)\\s+([^,.;:()\"“”]{4,110})");
  private static final Pattern DONE =
      Pattern.compile(
          "\\b(?:hacked|hack|hacking|breached|breaching|compromised|compromising|broken into|broke into|breaking into|attacked|attacking|targeted|targeting|infiltrated|penetrated"
              + "|disrupted|disrupting|deployed|deploying|defaced|crippled|hit|struck|stole from|encrypted|paralysed|sabotaged|ran|controlled|knocked)\\s+(?:the\\s+|a\\s+|an\\s+)?("
              + NAME
              + "(?:\\s+"
              + NAME
              + "){0,4}(?:\\s+\\p{Ll}[\\p{L}-]*){0,2})");
  private static final Pattern END =
      Pattern.compile(
          "\\s+(?:was|were|is|are|has|had|have|that|which|who|by|after|and (?:has|have|is|was|were|its|their|the|to|of)|as|when|while|with|since|during|last|this|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:19|20|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\S*|to|said|says|from|for|could|would|should|will|must|bears?|came|began|lies|remains?|deserves?)\\b.*");
  private static final Set<String> NO_NAME =
      Set.of(
          "the",
          "this",
          "these",
          "that",
          "a",
          "an",
          "in",
          "on",
          "of",
          "by",
          "for",
          "and",
          "its",
          "his",
          "their",
          "our",
          "such",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "cyber",
          "malicious",
          "statement",
          "joint",
          "new",
          "any",
          "all",
          "no",
          "last",
          "following",
          "we",
          "it",
          "massive",
          "multiple",
          "recent",
          "state-sponsored",
          "hacking",
          "ransomware",
          "phishing",
          "update",
          "updated",
          "foreign",
          "international",
          "ddos",
          "but",
          "as",
          "at",
          "two",
          "three",
          "several",
          "after",
          "before",
          "since",
          "what",
          "russian",
          "chinese",
          "global",
          "government",
          "national",
          "security",
          "information",
          "server",
          "computer",
          "data",
          "internet",
          "exposes",
          "blames",
          "condemns",
          "accuses",
          "sanctions",
          "over",
          "behind",
          "from",
          "with",
          "attribution",
          "support");

  private static final int NAMED_WEIGHT = 4;
  private static final int DONE_WEIGHT = 3;
  private static final int HIT_WEIGHT = 2;

  /**
   * One phrase.
   *
   * @param label what a reader would call the incident
   * @param key the words that tell it from others, for comparing phrases
   * @param weight how much it is a name
   * @param begin the offset of its first char
   */
  public record Phrase(String label, String key, int weight, int begin) {
    public boolean isName() {
      return weight >= DONE_WEIGHT;
    }

    /** Whether two phrases share a word of their names. */
    public boolean isLike(Phrase other) {
      List<String> words = Arrays.asList(other.key.split(" ", -1));
      return Arrays.stream(key.split(" ", -1)).anyMatch(words::contains);
    }
  }

  private ActivityPhrases() {}

  /** The phrases of a text whose names of parties are known. */
  public static List<Phrase> in(String text, List<Mention> mentions) {
    List<Phrase> found = new ArrayList<>();
    named(text, mentions, found);
    called(text, mentions, found);
    done(text, mentions, found);
    hit(text, mentions, found);
    return found;
  }

  private static void named(String text, List<Mention> mentions, List<Phrase> found) {
    Matcher matcher = NAMED.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      String name = stripped(matcher.group(1), matcher.start(1), mentions);
      from = matcher.end();
      if (!name.isEmpty()) {
        found.add(
            new Phrase(
                name + " " + matcher.group(2).replaceAll("\\s+", " "),
                key(name),
                NAMED_WEIGHT,
                matcher.start()));
      }
    }
  }

  private static void called(String text, List<Mention> mentions, List<Phrase> found) {
    Matcher matcher = CALLED.matcher(text);
    while (matcher.find()) {
      String name = stripped(matcher.group(1) + " ", matcher.start(1), mentions);
      if (!name.isEmpty() && !isParty(matcher.start(1), mentions)) {
        found.add(new Phrase(name, key(name), DONE_WEIGHT, matcher.start()));
      }
    }
  }

  private static void done(String text, List<Mention> mentions, List<Phrase> found) {
    Matcher matcher = DONE.matcher(text);
    while (matcher.find()) {
      String name = cut(matcher.group(1));
      if (!isParty(matcher.start(1), mentions) && !NO_NAME.contains(first(name))) {
        found.add(new Phrase("Attack on " + name, key(name), DONE_WEIGHT, matcher.start()));
      }
    }
  }

  private static void hit(String text, List<Mention> mentions, List<Phrase> found) {
    Matcher matcher = HIT.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      String target = cut(matcher.group(2));
      from = matcher.end(1);
      boolean somebody =
          target.length() > 3
              && !first(target)
                  .matches("this|these|that|it|them|our|us|all|any|such|its|their|his");
      if (somebody) {
        String bare = target.replaceFirst("^(?:the|a|an) ", "");
        int weight =
            Character.isUpperCase(bare.charAt(0)) && !isState(matcher.start(2), mentions)
                ? DONE_WEIGHT
                : HIT_WEIGHT;
        found.add(
            new Phrase(
                text.substring(matcher.start(), matcher.start(2)) + target,
                key(bare),
                weight,
                matcher.start()));
      }
    }
  }

  private static String cut(String phrase) {
    return END.matcher(phrase.replaceAll("\\s+", " ")).replaceFirst("").strip();
  }

  private static String first(String phrase) {
    return phrase.split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** What remains of capitalised words without articles, states, actors and the like before it. */
  private static String stripped(String words, int begin, List<Mention> mentions) {
    StringBuilder name = new StringBuilder();
    int at = begin;
    for (String word : words.split("(?<=\\s)", -1)) {
      String bare = word.strip();
      boolean kept =
          !bare.isEmpty()
              && !isDoer(at, mentions)
              && !(name.isEmpty() && NO_NAME.contains(plain(bare)));
      if (kept) {
        name.append(name.isEmpty() ? "" : " ").append(bare);
      } else if (!bare.isEmpty()) {
        name.setLength(0);
      }
      at += word.length();
    }
    return name.toString();
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
  }

  private static boolean isDoer(int offset, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.covers(offset))
        .flatMap(mention -> mention.senses().stream())
        .map(Mention.Sense::party)
        .anyMatch(ActivityPhrases::isDoer);
  }

  private static boolean isDoer(Party party) {
    return party.is(PartyClass.STATE)
        || party.is(PartyClass.STATE_ORGAN)
        || party.is(PartyClass.THREAT_ACTOR)
        || party.is(PartyClass.INTERGOVERNMENTAL_ORGANISATION);
  }

  private static boolean isParty(int offset, List<Mention> mentions) {
    return mentions.stream().anyMatch(mention -> mention.covers(offset));
  }

  private static boolean isState(int offset, List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(mention -> mention.covers(offset) && mention.first().is(PartyClass.STATE));
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() > 2 && !NO_NAME.contains(word)) {
        key.append(key.isEmpty() ? "" : " ").append(word);
      }
    }
    return key.isEmpty() ? name.toLowerCase(Locale.ROOT) : key.toString();
  }
}
