package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a document's text around the words that a claim rests on, with these told apart.
 *
 * @param start the code point with which the part begins
 * @param end the one before which it ends
 * @param length how many the whole text has
 */
public record Extract(List<Piece> pieces, int start, int end, int length) {
  private static final int AROUND = 1500;

  /** Words in a row that are evidence, or are not. */
  public record Piece(String text, boolean evidence) {}

  /** Where evidence stands, in code points. */
  public record Span(int start, int end) {}

  public boolean whole() {
    return start == 0 && end == length;
  }

  /**
   * The part around some spans.
   *
   * @param spans at least one; those that do not lie within the text are left out
   */
  public static Extract of(String text, List<Span> spans) {
    int[] codePoints = text.codePoints().toArray();
    List<Span> inside =
        spans.stream()
            .filter(span -> span.start() >= 0 && span.start() < span.end())
            .filter(span -> span.end() <= codePoints.length)
            .sorted(Comparator.comparingInt(Span::start))
            .toList();
    int first = inside.stream().mapToInt(Span::start).min().orElse(0);
    int last = inside.stream().mapToInt(Span::end).max().orElse(0);
    int start = Math.max(0, first - AROUND);
    int end = Math.min(codePoints.length, last + AROUND);
    return new Extract(pieces(codePoints, inside, start, end), start, end, codePoints.length);
  }

  private static List<Piece> pieces(int[] text, List<Span> spans, int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    for (Span span : spans) {
      int from = Math.max(at, span.start());
      if (span.end() > from) {
        add(pieces, text, at, from, false);
        add(pieces, text, from, span.end(), true);
        at = span.end();
      }
    }
    add(pieces, text, at, end, false);
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, int[] text, int from, int to, boolean evidence) {
    if (from < to) {
      pieces.add(new Piece(new String(text, from, to - from), evidence));
    }
  }
}
