package org.cyberattribution.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A norm or rule of law that statements invoke; norms nest by {@code broader}, a framework's id.
 */
public record Norm(
    String id,
    String name,
    List<String> aliases,
    @Nullable String instrument,
    @Nullable String paragraph,
    @Nullable String broader,
    @Nullable String description) {

  /** A statement's mention of a norm, and what it does with it. */
  public record Invocation(Norm norm, Use use) {}

  /** Whether a norm is said to be breached, its respect is asked for, or it is only mentioned. */
  public enum Use implements Term {
    BREACHED,
    URGED,
    MENTIONED
  }
}
