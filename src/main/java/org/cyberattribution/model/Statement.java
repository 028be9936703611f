package org.cyberattribution.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One speaker's speech act about one incident in one source; several targets are blamed, or
 * cleared, together.
 */
public record Statement(
    String id,
    Spoken spoken,
    Reported reported,
    Recorded recorded,
    SpeechAct act,
    List<Target> targets,
    @Nullable Naming naming,
    List<Participant> addressees,
    Incident incident,
    List<Norm.Invocation> norms,
    List<MeasureType> measureTypes,
    List<DeniedAspect> deniedAspects,
    @Nullable ResponsibilityDegree responsibilityDegree)
    implements Claim {

  @Override
  public Stream<Participant> subjects() {
    return Stream.concat(targets.stream().map(Target::party), addressees.stream());
  }

  /** Whom the statement names, and in which role. */
  public record Target(Participant party, TargetRole role) {}
}
