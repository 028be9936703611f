package org.cyberattribution.serve.execution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a regular expression becomes when its counted repeats are written out, as its compiler
 * does before it can be measured.
 */
final class RepeatCount {
  private static final Pattern REPEAT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

  private RepeatCount() {}

  /** An upper bound; repeats side by side are multiplied only where groups may nest them. */
  static double of(String pattern) {
    boolean nested = pattern.contains(")") && pattern.indexOf("){") >= 0;
    Matcher repeats = REPEAT.matcher(pattern);
    double product = 1;
    double sum = pattern.length();
    while (repeats.find()) {
      double count = Math.max(1, count(repeats));
      product *= count;
      sum += count;
    }
    return nested ? product * pattern.length() : sum;
  }

  private static double count(Matcher repeat) {
    String most = repeat.group(2);
    return Double.parseDouble(most == null || most.isEmpty() ? repeat.group(1) : most);
  }
}
