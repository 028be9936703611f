package org.cyberattribution.model;

/** In what position the attributor stands to the incident. */
public enum AttributorRole implements Term {
  RECEIVER,
  THIRD_PARTY,
  ATTACKER,
  SECURITY_COMMUNITY,
  MEDIA,
  ORGANISATION
}
