package org.cyberattribution.model;

/** What a text says where it names no perpetrator: it is silent, or says that none is known. */
public enum Naming implements Term {
  NOBODY,
  UNKNOWN
}
