package org.cyberattribution.model;

/** What exactly a denial or dispute denies. */
public enum DeniedAspect implements Term {
  RESPONSIBILITY,
  INCIDENT,
  ACTOR,
  EVIDENCE
}
