package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stretches of a sentence that say when or where it was said and stand between those who speak and
 * what they say: a parser takes 'Iran on Monday rejected' for many things.
 */
final class Asides {
  private static final String DAY =
      "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?(?: \\(\\p{Lu}\\p{L}{2,8} \\d{1,2}\\))?";
  private static final Pattern WHEN =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N})”\"’])(?<!\\b(?:between|from|since|until|by|and|of|after|before|for|to|the|last|next|on|late|early|this|every|or))"
              + "(?:(?: late| early| earlier)? on "
              + DAY
              + "| (?:late |early |last |this )?"
              + DAY
              + "| (?:earlier|later) (?:on |in the )?(?:today|this (?:week|month|year|morning))"
              + "| (?:this|last) (?:week|month|morning)| yesterday| today)(?=[ ,.;]|$)(?! and \\p{Lu}\\p{L}+day)");
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{Lu} .’'-]{2,30}|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)(?:, [\\p{L} .]{2,30}?(?: \\d{1,2})?)?(?: ?\\([\\p{L} .&/-]{2,40}\\))?(?: ?[—–]+| ?--+| -(?=\\s))\\s*(?=[\\p{Lu}“\"‘])");
  private static final Pattern AGENCY =
      Pattern.compile("^\\([\\p{Lu}][\\p{L} ./&-]{1,40}\\)\\s*(?:[-—–]+\\s*)?(?=[\\p{Lu}“\"‘])");

  private static final Pattern HEAD =
      Pattern.compile("^(?:Late |Early )?[Oo]n " + DAY + ",? (?=\\p{L})");
  private static final Pattern HEDGE =
      Pattern.compile(
          "(?<=\\b(?:was|were|is|are|been)) (?:(?:most|very|highly|more than) )?likely(?= (?:carried|conducted|perpetrated|orchestrated|launched|done|executed|committed|behind|responsible)\\b)");
  private static final Pattern OPENER =
      Pattern.compile(
          "^(?:(?:It['’]s|It is|It was) (?:also )?(?:worth (?:noting|mentioning|recalling|remembering)|important to note|notable|noteworthy) that|It should (?:also )?be (?:noted|recalled|mentioned) that|Notably,|Meanwhile,|However,|Moreover,|In addition,|Furthermore,) (?=\\p{L}|[\"“])");
  private static final Pattern LABEL = Pattern.compile("^(?:Q|A|Question|Answer): ");
  private static final Pattern REMARK = Pattern.compile("\\((?:the |a |an )?[\\p{Ll} -]{3,40}\\) ");
  private static final Pattern QUOTE = Pattern.compile("[“”„«»\"]");

  /** A stretch from begin until end. */
  record Aside(int begin, int end) {}

  private Asides() {}

  static List<Aside> of(String sentence) {
    List<Aside> found = new ArrayList<>();
    for (Pattern head : List.of(DATELINE, AGENCY)) {
      Matcher start = head.matcher(sentence);
      if (start.find() && found.isEmpty()) {
        found.add(new Aside(0, start.end()));
      }
    }
    Matcher when = WHEN.matcher(sentence);
    while (when.find()) {
      if (!sentence.startsWith("'s", when.end()) && !sentence.startsWith("’s", when.end())) {
        found.add(new Aside(when.start(), when.end()));
      }
    }
    for (Pattern passing : List.of(HEAD, HEDGE, OPENER)) {
      Matcher match = passing.matcher(sentence);
      if (match.find()) {
        found.add(new Aside(match.start(), match.end()));
      }
    }
    Matcher label = LABEL.matcher(sentence);
    if (label.find() && found.isEmpty()) {
      found.add(new Aside(0, label.end()));
    }
    Matcher remark = REMARK.matcher(sentence);
    while (remark.find()) {
      found.add(new Aside(remark.start(), remark.end()));
    }
    Matcher mark = QUOTE.matcher(sentence);
    while (mark.find()) {
      found.add(new Aside(mark.start(), mark.end()));
    }
    found.sort(Comparator.comparingInt(Aside::begin));
    return found;
  }
}
