package org.cyberattribution.model;

import java.util.function.Function;
import java.util.stream.Stream;

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

  /** Everybody whom the claim names beyond its layers. */
  Stream<Participant> subjects();

  /** Everybody whom the claim names, in whatever role. */
  default Stream<Participant> participants() {
    return Stream.of(
            Stream.of(spoken().speaker(), spoken().onBehalfOf()),
            Stream.ofNullable(spoken().spokesperson()),
            Stream.ofNullable(reported().reportedBy()),
            Stream.ofNullable(reported().citing()),
            reported().framings().stream().flatMap(framing -> framing.targets().stream()),
            subjects())
        .flatMap(Function.identity());
  }

  /**
   * Whether the claim was checked, and so belongs into the public graph; the others await review.
   */
  default boolean checked() {
    return recorded().checked() != null;
  }
}
