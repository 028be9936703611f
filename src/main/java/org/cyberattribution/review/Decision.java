package org.cyberattribution.review;

/**
 * What somebody decided about a claim, and when.
 *
 * @param claim what the claim's IRI ends with
 * @param when an instant of ISO 8601
 * @param note why, where somebody said so
 */
public record Decision(String claim, Verdict verdict, String by, String when, String note) {
  /** What becomes of a candidate. */
  public enum Verdict {
    ACCEPTED,
    CORRECTED,
    REJECTED
  }
}
