package org.cyberattribution.model;

import org.jspecify.annotations.Nullable;

/**
 * A party that a text describes but does not name, such as three officers of a ministry. Each
 * belongs to one claim and is never merged with another.
 */
public record UnnamedParty(String description, @Nullable Integer count, @Nullable Level kind)
    implements Participant {
  public UnnamedParty {
    if (description.isBlank()) {
      throw new IllegalArgumentException("an unnamed party needs a description");
    }
  }

  @Override
  public String label() {
    return description;
  }
}
