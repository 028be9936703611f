package org.cyberattribution.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What statements speak of: an incident, a campaign, or a pattern of activity. That it took place
 * is itself claimed.
 *
 * @param extra what a catalogue says beyond the model, as JSON
 */
public record Incident(
    String id,
    Kind kind,
    String name,
    List<String> aliases,
    @Nullable DateText date,
    List<String> malware,
    List<Participant> victims,
    List<String> cve,
    @Nullable String description,
    @Nullable String extra) {

  /** An incident of which a catalogue says no more than the model. */
  public Incident(
      String id,
      Kind kind,
      String name,
      List<String> aliases,
      @Nullable DateText date,
      List<String> malware,
      List<Participant> victims,
      List<String> cve,
      @Nullable String description) {
    this(id, kind, name, aliases, date, malware, victims, cve, description, null);
  }

  /** An incident of which no more is known than what it is called. */
  public static Incident of(String id, Kind kind, String name) {
    return new Incident(id, kind, name, List.of(), null, List.of(), List.of(), List.of(), null);
  }

  /** An incident that a catalogue refers to by its number, and tells of elsewhere or not at all. */
  public static Incident numbered(String id) {
    return of(id, Kind.INCIDENT, id);
  }

  /** Whether its id stands in for a name, and so is of no language. */
  public boolean isOnlyNumbered() {
    return name.equals(id);
  }

  /** The same incident with other victims. */
  public Incident withVictims(List<Participant> others) {
    return new Incident(id, kind, name, aliases, date, malware, others, cve, description, extra);
  }

  /** The same incident, with what a catalogue says beyond the model, as JSON. */
  public Incident withExtra(@Nullable String json) {
    return new Incident(id, kind, name, aliases, date, malware, victims, cve, description, json);
  }

  /** The ontology's classes of incident. */
  public enum Kind {
    INCIDENT("Incident"),
    CAMPAIGN("Campaign"),
    ACTIVITY_PATTERN("ActivityPattern");

    private final String className;

    Kind(String className) {
      this.className = className;
    }

    public String className() {
      return className;
    }
  }
}
