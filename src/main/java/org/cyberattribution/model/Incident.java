package org.cyberattribution.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What statements speak of: an incident, a campaign, or a pattern of activity. That it took place
 * is itself claimed.
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
    @Nullable String description) {

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
