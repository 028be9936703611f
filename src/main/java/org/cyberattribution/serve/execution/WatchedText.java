package org.cyberattribution.serve.execution;

import org.cyberattribution.serve.limit.QueryRun;

/** A text that looks at the clock now and then while it is read. */
record WatchedText(String text, QueryRun run) implements CharSequence {
  private static final int SOMETIMES = 0xFFF;

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if ((index & SOMETIMES) == 0) {
      run.check();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
