package org.cyberattribution.ingest.cfr;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tracker's text on affiliations says, as far as its usual phrases go: names alone, a
 * supposition whose work an incident is, or other names of an actor. Anything else is left unread.
 *
 * @param wording the words of supposition, empty where names stand alone
 * @param names those to whom the incident is laid, without a government, which the sponsor tells
 * @param others other names of the actor that the row is about
 * @param isUnknown whether it says that nobody knows
 * @param isRead whether all of it was understood
 */
record Affiliations(
    String wording, List<String> names, List<String> others, boolean isUnknown, boolean isRead) {
  private static final Affiliations UNREAD =
      new Affiliations("", List.of(), List.of(), false, false);
  private static final Affiliations NONE = new Affiliations("", List.of(), List.of(), false, true);

  private static final Pattern SUPPOSED =
      Pattern.compile(
          "(?:This incident is )?"
              + "((?:[Bb]elieved|[Ss]uspected|[Tt]hought|[Ll]ikely) to be the work of)"
              + "(?: the)? (.+)");
  private static final Pattern ALSO_KNOWN = Pattern.compile("(?:.* is )?[Aa]lso known as (.+)");
  private static final Pattern GOVERNMENT =
      Pattern.compile(
          "(?i).*\\b(governments?|state-sponsored|intelligence services?|regime|operatives|hackers"
              + "|actors?|group|authorities|police|security forces|including|subset|unnamed)\\b.*");

  /** Words that make a sentence of what would be a list of names. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i).*\\b(believed|suspected|possibly|possible|linked|links?|associated|associate"
              + "|related|similar|used|uses|known|same|tools?|responsible|incident|variant|note"
              + "|codenamed|was|is|are|has|have|may|by|partially|attributed|aligned|in)\\b.*");

  private static final Pattern REMAINDER =
      Pattern.compile(",? (?:also known as|which|who|with possible|and at least).*");
  private static final int MOST_WORDS = 5;

  static Affiliations of(String cell) {
    String text = withLostBlanks(cell);
    if (text.isEmpty()) {
      return NONE;
    }
    if (text.equalsIgnoreCase("unknown")) {
      return new Affiliations("", List.of(), List.of(), true, true);
    }
    Matcher supposed = SUPPOSED.matcher(text);
    if (supposed.matches()) {
      return supposed(supposed.group(1), supposed.group(2));
    }
    Matcher known = ALSO_KNOWN.matcher(text);
    return known.matches() ? known(known.group(1)) : plain(text);
  }

  /** A blank that would not break a line was lost on the way, and a question mark left for it. */
  private static String withLostBlanks(String cell) {
    return cell.replace('?', ' ').replaceAll("\\s+", " ").strip();
  }

  private static Affiliations supposed(String wording, String rest) {
    String names = REMAINDER.matcher(firstSentence(rest)).replaceFirst("").strip();
    boolean isRead = names.equals(withoutStop(rest));
    return GOVERNMENT.matcher(withoutGroupName(names)).matches()
        ? new Affiliations(wording, List.of(), List.of(), false, isRead)
        : new Affiliations(wording, listed(names), List.of(), false, isRead);
  }

  /** 'Lazarus Group' is a name, 'a Russian hacking group' is none. */
  private static String withoutGroupName(String names) {
    return names.replaceAll("[A-Z]\\w* [Gg]roup\\b", "");
  }

  private static Affiliations known(String rest) {
    String names = firstSentence(rest);
    return SENTENCE.matcher(names).matches()
        ? UNREAD
        : new Affiliations("", List.of(), listed(names), false, names.equals(withoutStop(rest)));
  }

  private static Affiliations plain(String text) {
    String names = withoutStop(text);
    if (SENTENCE.matcher(names).matches()) {
      return UNREAD;
    }
    if (GOVERNMENT.matcher(withoutGroupName(names)).matches()) {
      return NONE;
    }
    boolean areShort =
        listed(names).stream().allMatch(name -> name.split(" ").length <= MOST_WORDS);
    return areShort ? new Affiliations("", listed(names), List.of(), false, true) : UNREAD;
  }

  /** A stop ends a sentence only if another begins after it: 'TEMP.Zagros' is a name. */
  private static String firstSentence(String text) {
    return withoutStop(text.split("\\. ?(?=[A-Z][a-z]+ )", 2)[0]);
  }

  private static String withoutStop(String text) {
    return text.strip().replaceFirst("\\.$", "").strip();
  }

  private static List<String> listed(String names) {
    return Arrays.stream(names.split(",? and (?:the )?|,? or (?:the )?|, (?:the )?|/"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
