package org.cyberattribution.model;

/** How a claim says that a member belongs to its principal. */
public enum Affiliation implements Term {
  OFFICER,
  UNIT,
  DIRECTED,
  CONTRACTOR,
  BACKED,
  TOLERATED,
  UNSPECIFIED
}
