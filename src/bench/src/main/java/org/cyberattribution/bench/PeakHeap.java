package org.cyberattribution.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Iterator;
import org.cyberattribution.model.Claim;
import org.cyberattribution.rdf.DocumentWriter;
import org.cyberattribution.rdf.NQuads;

/**
 * Peak heap while few and very many generated claims become N-Quads, each in a JVM of its own with
 * the same small heap. What is alive counts: garbage fills whatever heap there is.
 */
public final class PeakHeap {
  private static final int SAMPLES = 20;

  private PeakHeap() {}

  static void run(String... arguments) throws IOException, InterruptedException {
    TwoSizes.measure("20m", PeakHeap::measureInOwnJvm, arguments);
  }

  private static void measureInOwnJvm(String claims, String heap)
      throws IOException, InterruptedException {
    OwnJvm.run(PeakHeap.class, heap, claims);
  }

  /** Writes as many claims as the argument says, and prints what heap that took. */
  public static void main(String... arguments) throws IOException {
    long claims = Long.parseLong(arguments[0]);
    Iterator<Claim> made = new Generated().claims(claims).iterator();
    NullOutput out = new NullOutput();
    long alive = 0;
    try (NQuads quads = new NQuads(Generated.IRIS, out)) {
      DocumentWriter writer = quads.dataset(GeneratedClaims.DATASET);
      for (long written = 1; written <= claims; written++) {
        writer.write(made.next());
        if (written % (claims / SAMPLES) == 0) {
          alive = Math.max(alive, alive());
        }
      }
    }
    System.out.printf(
        "%,9d claims, %,6d MB of N-Quads: peak alive %.1f MB, peak with garbage %.1f MB%n",
        claims, out.bytes() >> 20, megabytes(alive), megabytes(peakWithGarbage()));
  }

  private static long alive() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** An upper bound: the pools need not have been fullest at the same time. */
  private static long peakWithGarbage() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  static double megabytes(long bytes) {
    return bytes / (double) (1 << 20);
  }
}
