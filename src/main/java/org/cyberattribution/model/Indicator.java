package org.cyberattribution.model;

/** What an assessment judges. */
public enum Indicator implements Term {
  STATE_RESPONSIBILITY,
  INTERNATIONAL_LAW_BREACH,
  LEGAL_ATTRIBUTION_REFERENCE,
  SANCTIONS_EVIDENCE,
  LEGAL_RESPONSE,
  INTENSITY,
  WEIGHTED_INTENSITY,
  IMPACT,
  /** Whether anybody attributed at all, where no attributor is known. */
  ATTRIBUTION,
  /** That somebody reacted, where it is not said who. */
  REACTION,
  /** Whether two entries are of one incident. */
  SAME_INCIDENT,
  /** Whether two reports are of one occasion of speaking. */
  SAME_UTTERANCE
}
