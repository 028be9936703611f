package org.cyberattribution.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a briefing is written down with who speaks before each paragraph: what stands behind a name
 * is that person's, what stands behind 'Q:' is nobody's of the house.
 */
final class Transcript {
  private static final Pattern QUESTION =
      Pattern.compile("(?m)^(?:Q|QUESTION|Question)[.:]|\\basked: ");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?m)^(Q|A|QUESTION|ANSWER|Question|Answer|(?:\\p{Lu}[\\p{L}.'’-]* ){1,3}\\p{Lu}[\\p{L}.'’-]*): ");
  private static final Pattern ANSWER = Pattern.compile("A|ANSWER|Answer");

  private Transcript() {}

  /** The offsets of what others than the issuer say, from each label to the next. */
  static List<Quotations.Span> of(String text) {
    List<Quotations.Span> spans = new ArrayList<>();
    if (!QUESTION.matcher(text).find()) {
      return spans;
    }
    Matcher label = LABEL.matcher(text);
    boolean others = false;
    int from = 0;
    while (label.find()) {
      if (others) {
        spans.add(new Quotations.Span(from, label.start()));
      }
      from = label.end();
      others = !ANSWER.matcher(label.group(1)).matches();
    }
    if (others) {
      spans.add(new Quotations.Span(from, text.length()));
    }
    return spans;
  }
}
