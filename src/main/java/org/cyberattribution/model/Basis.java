package org.cyberattribution.model;

/** On what ground a speaker attributes. */
public enum Basis implements Term {
  POLITICAL,
  TECHNICAL,
  LEGAL,
  MEDIA,
  SELF
}
