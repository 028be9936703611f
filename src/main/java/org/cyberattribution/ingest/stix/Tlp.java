package org.cyberattribution.ingest.stix;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.ingest.json.JsonEntry;

/**
 * The levels of the Traffic Light Protocol, in rising order. The definitions of its levels have
 * fixed ids, so that a bundle need not hold them.
 */
enum Tlp {
  CLEAR,
  GREEN,
  AMBER,
  AMBER_STRICT,
  RED;

  private static final String EXTENSION =
      "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
  private static final Map<String, Tlp> KNOWN =
      Map.of(
          "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", CLEAR,
          "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", GREEN,
          "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", AMBER,
          "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", RED,
          "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", CLEAR,
          "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", GREEN,
          "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", AMBER,
          "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", AMBER_STRICT,
          "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", RED);

  /** The level of a marking by its fixed id. */
  static Optional<Tlp> known(String id) {
    return Optional.ofNullable(KNOWN.get(id));
  }

  /** The level that a marking definition gives; none for a copyright notice or the like. */
  static Optional<Tlp> of(JsonEntry definition) {
    return definition
        .entry("definition")
        .text("tlp")
        .or(() -> definition.entry("extensions").entry(EXTENSION).text("tlp_2_0"))
        .or(() -> definition.text("definition").filter(Tlp::isLevel))
        .or(() -> definition.text("name").filter(Tlp::isLevel))
        .flatMap(Tlp::byName);
  }

  private static boolean isLevel(String text) {
    return text.toUpperCase(Locale.ROOT).startsWith("TLP:");
  }

  private static Optional<Tlp> byName(String text) {
    String level = text.toUpperCase(Locale.ROOT).replaceFirst("^TLP:", "").strip();
    return switch (level) {
      case "WHITE", "CLEAR" -> Optional.of(CLEAR);
      case "GREEN" -> Optional.of(GREEN);
      case "AMBER" -> Optional.of(AMBER);
      case "AMBER+STRICT" -> Optional.of(AMBER_STRICT);
      // A level that nobody knows yet is treated as the strictest.
      default -> Optional.of(RED);
    };
  }

  boolean isRestricted() {
    return compareTo(AMBER) >= 0;
  }

  @Override
  public String toString() {
    return "TLP:" + name().replace("_", "+");
  }
}
