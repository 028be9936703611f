package org.cyberattribution.model;

/** How what one name denotes relates to what another denotes. */
public enum NameRelation implements Term {
  SAME,
  SIMILAR,
  OVERLAPS,
  PART_OF,
  DISTINCT
}
