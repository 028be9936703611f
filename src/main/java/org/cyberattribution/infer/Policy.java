package org.cyberattribution.infer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named choice of what to rely on, read from a file of the folder policies, whose schema tells
 * what each key means.
 *
 * @param name the file's name without its ending
 * @param governments how many independent governments settle a matter
 * @param actors which actors are one cluster; null where no clusters are made
 * @param knownOn the day as on which things are known; null for all that is on record
 */
public record Policy(
    String name,
    String title,
    String description,
    Sources sources,
    Strengths strength,
    int governments,
    Review review,
    @Nullable String knownOn,
    List<Contest> contestedBy,
    Climb climb,
    @Nullable Actors actors) {

  /** The policy as its file says it, with a name. */
  Policy named(String given) {
    return new Policy(
        given,
        title,
        description,
        sources,
        strength,
        governments,
        review,
        knownOn,
        contestedBy,
        climb,
        actors);
  }

  /**
   * Which reports count.
   *
   * @param only ids of outlets and other publishers; empty for all
   * @param except ids of those that do not count
   * @param directness how near to the words; empty for all
   */
  public record Sources(List<String> only, List<String> except, List<String> directness) {
    public Sources {
      only = Objects.requireNonNullElse(only, List.of());
      except = Objects.requireNonNullElse(except, List.of());
      directness = Objects.requireNonNullElse(directness, List.of());
    }
  }

  /**
   * Which strengths count.
   *
   * @param least for each scale the weakest that does; a scale that is left out does not count
   * @param notStated whether claims count that do not say how sure they are
   */
  public record Strengths(Map<String, String> least, boolean notStated) {}

  /** What must have been done to a record. */
  public enum Review {
    @JsonProperty("any")
    ANY,
    @JsonProperty("checked")
    CHECKED,
    @JsonProperty("reviewed")
    REVIEWED
  }

  /** What contests a matter. */
  public enum Contest {
    @JsonProperty("denial")
    DENIAL,
    @JsonProperty("dispute")
    DISPUTE,
    @JsonProperty("rival")
    RIVAL
  }

  /**
   * Whom an accusation counts against besides the accused: nobody, its state, or all it implicates.
   */
  public enum Climb {
    @JsonProperty("nothing")
    NOTHING,
    @JsonProperty("organs")
    ORGANS,
    @JsonProperty("ties")
    TIES
  }

  /**
   * Which actors are one cluster.
   *
   * @param relations the slugs of the relations that join two actors where somebody claims them
   */
  public record Actors(List<String> relations, SharedNames names) {}

  /** Whether a name that actors share joins them. */
  public enum SharedNames {
    @JsonProperty("none")
    NONE,
    @JsonProperty("unambiguous")
    UNAMBIGUOUS
  }
}
