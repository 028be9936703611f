package org.cyberattribution.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of somebody who codes incidents or statements afterwards. The coder is its speaker,
 * never the attributor whose words are coded, and it accuses nobody.
 *
 * @param incident what is judged, unless it is one statement
 * @param statement the id of the statement judged, where it is one
 * @param compares the ids of the two incidents, or utterances, that are compared, if any are
 */
public record Assessment(
    String id,
    Spoken spoken,
    Reported reported,
    Recorded recorded,
    @Nullable Incident incident,
    @Nullable String statement,
    Indicator indicator,
    Rating rating,
    List<String> compares)
    implements Claim {

  /** An assessment that compares nothing. */
  public Assessment(
      String id,
      Spoken spoken,
      Reported reported,
      Recorded recorded,
      @Nullable Incident incident,
      @Nullable String statement,
      Indicator indicator,
      Rating rating) {
    this(id, spoken, reported, recorded, incident, statement, indicator, rating, List.of());
  }

  public Assessment {
    if (incident == null && statement == null) {
      throw new IllegalArgumentException("an assessment judges an incident or a statement");
    }
  }

  /** It names nobody: what is judged is an incident or a statement. */
  @Override
  public Stream<Participant> subjects() {
    return Stream.empty();
  }

  /**
   * What the coder gives.
   *
   * @param value the value as coded
   * @param scale whose scale it is a value of, and which
   * @param concept the norm that it stands for
   */
  public record Rating(String value, @Nullable String scale, @Nullable Norm concept) {}
}
