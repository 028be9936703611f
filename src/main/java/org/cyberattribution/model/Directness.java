package org.cyberattribution.model;

/** How close a report is to the words: the speaker's own publication, quoted, or retold. */
public enum Directness implements Term {
  PRIMARY,
  QUOTED,
  PARAPHRASED
}
