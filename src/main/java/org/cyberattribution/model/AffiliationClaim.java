package org.cyberattribution.model;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody's claim that a member, such as a threat actor, belongs to or works for a principal. */
public record AffiliationClaim(
    String id,
    Spoken spoken,
    Reported reported,
    Recorded recorded,
    Participant member,
    Participant principal,
    Affiliation affiliation,
    @Nullable DateText validFrom,
    @Nullable DateText validUntil)
    implements Claim {
  @Override
  public Stream<Participant> subjects() {
    return Stream.of(member, principal);
  }
}
