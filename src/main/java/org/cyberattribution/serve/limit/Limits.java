package org.cyberattribution.serve.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one query may take at most, and how many may run at once. They are published, since a limit
 * that nobody can look up makes clients guess.
 *
 * @param time for a query as a whole; a client may only lower it
 * @param rows of an answer, or its triples
 * @param bytes of an answer
 * @param queryBytes of a query's text in UTF-8
 * @param depth of brackets, and of the algebra and expressions that a query becomes
 * @param values data values in all VALUES blocks together
 * @param stringLength in UTF-16 units, of any text that a query makes
 * @param memory bytes, estimated, that a query may hold for sorting, grouping and joining
 * @param parallel queries that run at once, beside those that promise to be light
 * @param queue queries that may wait for their turn
 * @param perClient queries of one client that run or wait
 * @param patience the longest wait for a turn
 */
public record Limits(
    Duration time,
    long rows,
    long bytes,
    int queryBytes,
    int depth,
    int values,
    int stringLength,
    long memory,
    int parallel,
    int queue,
    int perClient,
    Duration patience) {

  private static final long LEAST_MEMORY = 32L << 20;

  /** The limits of a service that faces the internet, in keeping with this machine. */
  public static Limits ofThisMachine() {
    return ofThisMachine(Duration.ofSeconds(30), 1_000_000, 256L << 20);
  }

  /** The same, with the limits that an operator may choose. */
  public static Limits ofThisMachine(Duration time, long rows, long bytes) {
    int parallel = Math.max(2, Runtime.getRuntime().availableProcessors());
    long share = Runtime.getRuntime().maxMemory() / (4L * parallel);
    return new Limits(
        time,
        rows,
        bytes,
        256 << 10,
        100,
        20_000,
        1_000_000,
        Math.max(LEAST_MEMORY, share),
        parallel,
        64,
        48,
        time);
  }

  /** The limits by their names, with units in them, as they are published. */
  public Map<String, Long> published() {
    Map<String, Long> names = new LinkedHashMap<>();
    names.put("timeMilliseconds", time.toMillis());
    names.put("answerRows", rows);
    names.put("answerBytes", bytes);
    names.put("queryBytes", (long) queryBytes);
    names.put("queryDepth", (long) depth);
    names.put("queryValues", (long) values);
    names.put("stringLength", (long) stringLength);
    names.put("memoryBytes", memory);
    names.put("parallelQueries", (long) parallel);
    names.put("waitingQueries", (long) queue);
    names.put("queriesPerClient", (long) perClient);
    names.put("waitMilliseconds", patience.toMillis());
    return names;
  }
}
