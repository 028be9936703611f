package org.cyberattribution.ingest.misp;

import java.util.Locale;
import java.util.Set;
import org.cyberattribution.ingest.json.JsonOutline;
import org.cyberattribution.model.PartyClass;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster says of itself.
 *
 * @param lists the kind of party that its entries are, or null if they are none, but tools or
 *     techniques
 */
record Cluster(String name, String version, @Nullable PartyClass lists) {
  private static final Set<String> ACTORS =
      Set.of("threat-actor", "threat groups", "activity-group", "intrusion-set", "ics-groups");

  /** Types of the category 'actor' that hold companies. */
  private static final Set<String> COMPANIES = Set.of("software-vendor", "surveillance-vendor");

  static Cluster of(JsonOutline outline) {
    String type = outline.text("type").orElse("").toLowerCase(Locale.ROOT);
    String category = outline.text("category").orElse("").toLowerCase(Locale.ROOT);
    return new Cluster(
        outline.text("name").orElse(type),
        outline.text("version").orElse(""),
        lists(type, category));
  }

  /** Only what is called a threat actor is one; other bodies are just organisations. */
  private static @Nullable PartyClass lists(String type, String category) {
    if (ACTORS.stream().anyMatch(word -> type.contains(word) || category.equals(word))) {
      return PartyClass.THREAT_ACTOR;
    } else if (type.equals("intelligence-agency")) {
      return PartyClass.STATE_ORGAN;
    } else if (COMPANIES.contains(type)) {
      return PartyClass.COMPANY;
    }
    return category.equals("actor") ? PartyClass.ORGANISATION : null;
  }
}
