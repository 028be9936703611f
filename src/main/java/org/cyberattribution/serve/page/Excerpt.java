package org.cyberattribution.serve.page;

import java.util.List;

/**
 * As many statements as a page can show, and where all of them are.
 *
 * @param left how many are not shown
 * @param newest whether the newest are shown, or the first
 */
public record Excerpt(List<StatementLine> lines, int left, boolean newest, String all) {
  private static final int MOST = 150;

  /** The first statements of a list that is in the order of time. */
  static Excerpt firstOf(List<StatementLine> lines, String all) {
    int shown = Math.min(MOST, lines.size());
    return new Excerpt(lines.subList(0, shown), lines.size() - shown, false, all);
  }

  /** The last statements of such a list, in the same order. */
  static Excerpt newestOf(List<StatementLine> lines, String all) {
    int left = Math.max(0, lines.size() - MOST);
    return new Excerpt(lines.subList(left, lines.size()), left, true, all);
  }
}
