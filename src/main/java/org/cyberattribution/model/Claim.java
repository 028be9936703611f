package org.cyberattribution.model;

/**
 * Whatever the graph asserts: somebody's claim, never a fact. Its three layers are never mixed: who
 * spoke, who reported it, and who recorded it.
 */
public sealed interface Claim permits Statement, AffiliationClaim, AliasClaim, Assessment {
  /** The slug that ends the claim's IRI. */
  String id();

  Spoken spoken();

  Reported reported();

  Recorded recorded();

  /**
   * Whether the claim was checked, and so belongs into the public graph; the others await review.
   */
  default boolean checked() {
    return recorded().checked() != null;
  }
}
