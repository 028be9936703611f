package org.cyberattribution.ingest.text;

/** A document that is set aside, with what is wrong and how to mend it. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String mend;

  Unreadable(String problem, String mend) {
    super(problem);
    this.mend = mend;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  String mend() {
    return mend;
  }
}
