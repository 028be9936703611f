package org.cyberattribution.model;

/**
 * Whoever takes part in a claim: a party of the authority lists, or one that the text describes
 * without a name.
 */
public sealed interface Participant permits Party, UnnamedParty {
  String label();
}
