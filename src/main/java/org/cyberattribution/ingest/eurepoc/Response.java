package org.cyberattribution.ingest.eurepoc;

import java.util.stream.Stream;

/**
 * One response to an incident as coded: when, of what kind, from which country, by whom.
 *
 * @param number its place among the responses of its row, from 1
 */
record Response(
    int number, String date, String type, String subtype, String country, String actor) {

  /** The finer code, or the broader one where there is no finer. */
  String code() {
    return Coded.isValue(subtype) ? subtype : type;
  }

  /** Whether it is told at all, and not only a place in a list. */
  boolean isCoded() {
    return Stream.of(type, subtype, country, actor).anyMatch(Coded::isValue);
  }

  /** Whether its actor acts for a state, as far as the code tells. */
  boolean isOfState() {
    return type.startsWith("State Actors")
        || type.startsWith("EU")
        || type.startsWith("International organizations")
        || type.startsWith("Peaceful means")
        || type.startsWith("Proclamation");
  }
}
