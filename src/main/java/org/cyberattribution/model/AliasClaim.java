package org.cyberattribution.model;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's claim that an actor goes by a name, or relates to what another name denotes.
 *
 * @param nameGiver who coined the name, which need not be the speaker
 */
public record AliasClaim(
    String id,
    Spoken spoken,
    Reported reported,
    Recorded recorded,
    Party actor,
    @Nullable String name,
    @Nullable Party otherActor,
    NameRelation relation,
    @Nullable Participant nameGiver)
    implements Claim {
  @Override
  public Stream<Participant> subjects() {
    return Stream.of(actor, otherActor, nameGiver).filter(Objects::nonNull);
  }
}
