package org.cyberattribution.ingest.eurepoc;

import java.util.Arrays;
import java.util.Optional;
import org.cyberattribution.model.Level;
import org.jspecify.annotations.Nullable;

/**
 * EuRepoC's categories of initiator. Only the first accuses the state whose name stands beside it;
 * with all others that is where the initiator comes from.
 */
enum InitiatorCategory {
  STATE("State", "a state or state entity", Level.STATE),
  AFFILIATED(
      "Non-state actor, state-affiliation suggested",
      "a non-state actor with suggested affiliation to a state",
      Level.ACTOR),
  GROUP("Non-state-group", "a non-state group", Level.ACTOR),
  INDIVIDUAL("Individual hacker(s)", "one or several individual hackers", Level.INDIVIDUAL),
  OTHER("Other", null, null),
  UNKNOWN("Unknown - not attributed", null, null),
  NOT_AVAILABLE("Not available", null, null);

  private final String code;
  private final @Nullable String unnamed;
  private final @Nullable Level kind;

  InitiatorCategory(String code, @Nullable String unnamed, @Nullable Level kind) {
    this.code = code;
    this.unnamed = unnamed;
    this.kind = kind;
  }

  static Optional<InitiatorCategory> of(String code) {
    return Arrays.stream(values()).filter(category -> category.code.equals(code)).findFirst();
  }

  /** Describes an initiator of this category where nobody is named; null if it says nothing. */
  @Nullable String unnamed() {
    return unnamed;
  }

  @Nullable Level kind() {
    return kind;
  }
}
