package org.cyberattribution.serve.sparql;

import java.nio.charset.StandardCharsets;
import org.cyberattribution.fuzz.Target;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.cyberattribution.serve.limit.Limits;

/** Queries on their way to execution: measured, parsed, and refused or let through. */
public final class QueryTarget implements Target {
  private final Limits limits = Limits.ofThisMachine();

  @Override
  public void parse(byte[] bytes) {
    try {
      Turnstile.checked(new String(bytes, StandardCharsets.UTF_8), limits);
    } catch (LimitExceeded | StackOverflowError e) {
      // Which the client is told.
    }
  }
}
