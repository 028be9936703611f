package org.cyberattribution.model;

/** How it stands, under a policy, whether a party is responsible for an incident. */
public enum Standing implements Term {
  SETTLED,
  CONTESTED,
  SINGLE_SOURCE,
  RETRACTED
}
