package org.cyberattribution.extract.engine;

import java.math.BigDecimal;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.model.Party;

/** How sure an extraction is, from 0 to 1. */
final class Score {
  private Score() {}

  static BigDecimal of(Draft draft, DocumentContext context) {
    boolean named = draft.speaker() instanceof Party;
    boolean body = draft.assertion().sentence().isBody();
    return new BigDecimal(named && body ? "0.80" : "0.50");
  }
}
