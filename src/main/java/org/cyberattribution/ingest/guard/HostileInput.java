package org.cyberattribution.ingest.guard;

import java.io.IOException;

/** A document that would take more than a parser may use; it is set aside with this reason. */
public final class HostileInput extends IOException {
  private static final long serialVersionUID = 1L;

  HostileInput(String message) {
    super(message);
  }
}
