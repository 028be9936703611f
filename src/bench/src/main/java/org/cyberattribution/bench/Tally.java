package org.cyberattribution.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of requests, and how long they took since they were last asked for. */
final class Tally {
  private final List<Long> recent = new ArrayList<>();
  private final List<Long> all = new ArrayList<>();
  private final Map<String, Integer> failures = new TreeMap<>();
  private int putOff;

  synchronized void answered(long nanoseconds) {
    recent.add(nanoseconds);
    all.add(nanoseconds);
  }

  /** Told to come again, and came. */
  synchronized void putOff() {
    putOff++;
  }

  synchronized void failed(String reason) {
    failures.merge(reason, 1, Integer::sum);
  }

  synchronized Map<String, Integer> failures() {
    return Map.copyOf(failures);
  }

  synchronized int failed() {
    return failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized int answered() {
    return all.size();
  }

  synchronized int timesPutOff() {
    return putOff;
  }

  /** The 99th percentile of all, in milliseconds. */
  synchronized double slowest() {
    return percentile(all);
  }

  /** The same since the last call. */
  synchronized double slowestLately() {
    double slowest = percentile(recent);
    recent.clear();
    return slowest;
  }

  private static double percentile(List<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (0.99 * (sorted.length - 1))] / 1e6;
  }
}
