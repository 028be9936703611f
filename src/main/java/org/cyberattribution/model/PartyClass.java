package org.cyberattribution.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of named party, with the ontology's class name and the path under which such a party
 * has its IRI.
 */
public enum PartyClass {
  STATE("State", "state"),
  STATE_ORGAN("StateOrgan", "organisation"),
  INTERGOVERNMENTAL_ORGANISATION("IntergovernmentalOrganisation", "organisation"),
  COMPANY("Company", "organisation"),
  MEDIA_OUTLET("MediaOutlet", "organisation"),
  ORGANISATION("Organisation", "organisation"),
  THREAT_ACTOR("ThreatActor", "actor"),
  PERSON("Person", "person");

  private final String className;
  private final String path;

  PartyClass(String className, String path) {
    this.className = className;
    this.path = path;
  }

  public String className() {
    return className;
  }

  public String path() {
    return path;
  }

  public static Optional<PartyClass> byClassName(String className) {
    return Arrays.stream(values()).filter(value -> value.className.equals(className)).findFirst();
  }
}
