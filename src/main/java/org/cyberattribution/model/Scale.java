package org.cyberattribution.model;

/** Whose ordered scale a strength belongs to. */
public enum Scale implements Term {
  ESTIMATIVE_LANGUAGE,
  ANALYTIC_CONFIDENCE,
  COMMITMENT,
  MISP,
  STIX
}
