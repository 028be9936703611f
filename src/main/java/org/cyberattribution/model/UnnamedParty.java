package org.cyberattribution.model;

import org.jspecify.annotations.Nullable;

/**
 * A party that a text describes but does not name, such as three officers of a ministry, or names
 * by a name that no list knows. Each belongs to one claim and is never merged with another.
 *
 * @param name the name in the text; none where it only describes
 */
public record UnnamedParty(
    String description, @Nullable Integer count, @Nullable Level kind, @Nullable String name)
    implements Participant {
  public UnnamedParty {
    if (description.isBlank()) {
      throw new IllegalArgumentException("an unnamed party needs a description");
    }
  }

  public UnnamedParty(String description, @Nullable Integer count, @Nullable Level kind) {
    this(description, count, kind, null);
  }

  /** Somebody whom a text calls by a name that no list knows. */
  public static UnnamedParty called(String name, @Nullable Level kind) {
    return new UnnamedParty(name, null, kind, name);
  }

  @Override
  public String label() {
    return description;
  }
}
