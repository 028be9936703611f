package org.cyberattribution.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the document quotes: runs between quotation marks, also over several sentences of a
 * paragraph, and paragraphs that open with a mark and leave it open for the next.
 */
public final class Quotations {
  /** The offsets of what stands between the marks. */
  public record Span(int begin, int end) {
    boolean covers(int offset) {
      return begin <= offset && offset < end;
    }
  }

  private static final int SHORTEST = 3;
  private final List<Span> spans = new ArrayList<>();

  public Quotations(String text) {
    int line = 0;
    while (line <= text.length()) {
      int end = text.indexOf('\n', line);
      scan(text, line, end < 0 ? text.length() : end);
      line = end < 0 ? text.length() + 1 : end + 1;
    }
    spans.addAll(Transcript.of(text));
  }

  private void scan(String text, int begin, int end) {
    int open = -1;
    for (int index = begin; index < end; index++) {
      char mark = text.charAt(index);
      if (open < 0 && opens(text, index, mark)) {
        open = index + 1;
      } else if (open >= 0 && closes(mark)) {
        add(open, index);
        open = -1;
      }
    }
    if (open >= 0) {
      add(open, end);
    }
  }

  private static boolean opens(String text, int index, char mark) {
    return mark == '“'
        || mark == '„'
        || mark == '«'
        || (mark == '"' && index + 1 < text.length() && text.charAt(index + 1) != ' ');
  }

  private static boolean closes(char mark) {
    return mark == '”' || mark == '"' || mark == '»';
  }

  private void add(int begin, int end) {
    if (end - begin >= SHORTEST) {
      spans.add(new Span(begin, end));
    }
  }

  public boolean covers(int offset) {
    return spans.stream().anyMatch(span -> span.covers(offset));
  }

  public List<Span> within(int begin, int end) {
    return spans.stream().filter(span -> span.begin() < end && begin < span.end()).toList();
  }
}
