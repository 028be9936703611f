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

  /** The same incident with other victims. */
  public Incident withVictims(List<Participant> others) {
    return new Incident(id, kind, name, aliases, date, malware, others, cve, description, extra);
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
