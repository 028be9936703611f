package org.cyberattribution.ingest.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cyberattribution.ingest.json.JsonEntry;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of an object.
 *
 * @param withdrawn whether its producer revoked or deprecated it
 * @param detail the class of an identity, the country of a location, or the day of a report
 */
record StixObject(
    String id,
    String type,
    String name,
    @Nullable String createdBy,
    List<String> markings,
    boolean withdrawn,
    String modified,
    @Nullable String detail) {
  private static final Set<String> ACTORS =
      Set.of("threat-actor", "intrusion-set", "threat-actor-group", "threat-actor-individual");
  private static final Set<String> INCIDENTS = Set.of("campaign", "incident");

  private static final Map<String, String> DETAILS =
      Map.of("location", "country", "report", "published");

  static StixObject of(JsonEntry object) {
    String type = object.text("type").orElse("");
    return new StixObject(
        object.text("id").orElse(""),
        type.intern(),
        object.text("name").orElse(""),
        object.text("created_by_ref").map(String::intern).orElse(null),
        markings(object),
        isWithdrawn(object),
        object.text("modified").or(() -> object.text("created")).orElse(""),
        object
            .text(DETAILS.getOrDefault(type, "identity_class"))
            .map(detail -> detail.toLowerCase(Locale.ROOT).intern())
            .orElse(null));
  }

  /** What marks the object, or only a part of it. */
  private static List<String> markings(JsonEntry object) {
    List<String> markings = new ArrayList<>(object.texts("object_marking_refs"));
    object
        .entries("granular_markings")
        .forEach(part -> part.text("marking_ref").ifPresent(markings::add));
    markings.replaceAll(String::intern);
    return List.copyOf(markings);
  }

  private static boolean isWithdrawn(JsonEntry object) {
    return object.value().path("revoked").asBoolean()
        || object.value().path("x_mitre_deprecated").asBoolean();
  }

  boolean isActor() {
    return ACTORS.contains(type);
  }

  boolean isIncident() {
    return INCIDENTS.contains(type);
  }

  boolean is(String other) {
    return type.equals(other);
  }
}
