package org.cyberattribution.bench;

import java.io.IOException;
import java.util.List;

/** A look at the heap for a small number and for a large one, with the same limit. */
final class TwoSizes {
  private TwoSizes() {}

  /** What is measured, in a JVM of its own. */
  interface Measured {
    void run(String size, String heap) throws IOException, InterruptedException;
  }

  /**
   * Measures both.
   *
   * @param heap the limit, unless the arguments give one
   * @param arguments small, large and heap, as far as given
   */
  static void measure(String heap, Measured measured, String... arguments)
      throws IOException, InterruptedException {
    List<String> given = List.of(arguments);
    String small = given.size() > 0 ? given.get(0) : "10000";
    String large = given.size() > 1 ? given.get(1) : "1000000";
    String limit = given.size() > 2 ? given.get(2) : heap;
    System.out.println("heap limit " + limit);
    measured.run(small, limit);
    measured.run(large, limit);
    System.out.println("(aim: flat)");
  }
}
