package org.cyberattribution.ingest.eurepoc;

import java.util.Collection;
import java.util.List;

/**
 * What a cell of EuRepoC's says: a value; that a thing is unknown; that the coders found nothing of
 * it; or nothing at all. The four are never confused.
 */
final class Coded {
  private static final String UNKNOWN = "Unknown";
  private static final String NOT_AVAILABLE = "Not available";

  private Coded() {}

  /** The cell says that it is unknown, as in 'Unknown - not attributed'. */
  static boolean isUnknown(String cell) {
    return cell.equals(UNKNOWN) || cell.startsWith(UNKNOWN + " - ");
  }

  /** The coders looked and found nothing. */
  static boolean isNotAvailable(String cell) {
    return cell.equals(NOT_AVAILABLE);
  }

  static boolean isValue(String cell) {
    return !cell.isEmpty() && !isUnknown(cell) && !isNotAvailable(cell);
  }

  static List<String> values(Collection<String> cells) {
    return cells.stream().filter(Coded::isValue).toList();
  }
}
