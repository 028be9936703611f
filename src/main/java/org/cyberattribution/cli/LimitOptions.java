package org.cyberattribution.cli;

import java.time.Duration;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.serve.limit.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The limits of a service that are worth choosing; the others follow from the machine. */
final class LimitOptions {
  @Option(
      names = "--query-seconds",
      paramLabel = "N",
      description = "the longest that a query may run (default: 30)")
  @Nullable Double seconds;

  @Option(
      names = "--answer-rows",
      paramLabel = "N",
      description = "the most rows or triples of an answer (default: 1000000)")
  @Nullable Long rows;

  @Option(
      names = "--answer-bytes",
      paramLabel = "N",
      description = "the most bytes of an answer (default: 268435456)")
  @Nullable Long bytes;

  Limits chosen() {
    Limits usual = Limits.ofThisMachine();
    return Limits.ofThisMachine(
        seconds == null ? usual.time() : Duration.ofMillis((long) (positive(seconds) * 1000)),
        rows == null ? usual.rows() : (long) positive(rows),
        bytes == null ? usual.bytes() : (long) positive(bytes));
  }

  private static double positive(double number) {
    if (number <= 0) {
      throw new Failure.Usage("A limit is greater than zero.");
    }
    return number;
  }
}
