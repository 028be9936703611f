package org.cyberattribution.ingest.cfr;

import java.util.Arrays;
import java.util.Locale;

/** The tracker's types of operation, by which a row is known whose cells have moved. */
enum OperationType {
  ESPIONAGE,
  SABOTAGE,
  DENIAL_OF_SERVICE,
  DATA_DESTRUCTION,
  FINANCIAL_THEFT,
  DEFACEMENT,
  DOXING;

  private static boolean is(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(values()).anyMatch(type -> type.name().equals(word));
  }

  /** Whether a cell lists types and nothing else, or is empty. */
  static boolean areAll(String cell) {
    return cell.isEmpty() || Arrays.stream(cell.split(",")).allMatch(OperationType::is);
  }
}
