package org.cyberattribution.bench;

import com.sun.management.GarbageCollectorMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.cyberattribution.load.TableImport;

/**
 * What is alive in the heap while the importer makes quads of a short table and of a very long one,
 * each in a JVM of its own with the same small heap.
 */
public final class TableHeap {
  /** That of the parallel collector, which OwnJvm asks for. */
  private static final String FULL_COLLECTOR = "PS MarkSweep";

  private static final long MILLISECONDS_BETWEEN_SAMPLES = 250;

  private TableHeap() {}

  static void run(String... arguments) throws IOException, InterruptedException {
    TwoSizes.measure("64m", TableHeap::measure, arguments);
  }

  private static void measure(String rows, String heap) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cag-table-heap");
    try {
      OwnJvm.run(TableHeap.class, heap, rows, folder.toString());
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  /** Converts a table of as many rows as the argument says, and prints what heap that took. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    long rows = Long.parseLong(arguments[0]);
    Path table = Path.of(arguments[1], "table.csv");
    GeneratedTable.write(rows, table);
    TableImport product = new TableImport(OwnJvm.home(), Generated.IRIS);
    Sampling sampling = new Sampling();
    sampling.start();
    Path quads = product.quads("eurepoc", table);
    sampling.interrupt();
    sampling.join();
    System.out.printf(
        "%,9d rows, %,6d MB of N-Quads: peak alive %.1f MB of %d samples%n",
        rows, Files.size(quads) >> 20, PeakHeap.megabytes(sampling.peak), sampling.samples);
  }

  /** As it was when the collection ended, since the importer goes on in the meantime. */
  private static long afterLastFullCollection() {
    return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
        .filter(collector -> collector.getName().equals(FULL_COLLECTOR))
        .flatMap(collector -> Stream.ofNullable(collector.getLastGcInfo()))
        .mapToLong(collection -> heap(collection.getMemoryUsageAfterGc()))
        .sum();
  }

  private static long heap(Map<String, MemoryUsage> usages) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> usages.get(pool.getName()).getUsed())
        .sum();
  }

  /** Forces a collection again and again until it is interrupted, and keeps the peak after it. */
  private static final class Sampling extends Thread {
    private long peak;
    private int samples;

    @Override
    public void run() {
      try {
        while (true) {
          System.gc();
          peak = Math.max(peak, afterLastFullCollection());
          samples++;
          Thread.sleep(MILLISECONDS_BETWEEN_SAMPLES);
        }
      } catch (InterruptedException ended) {
        // The conversion is over.
      }
    }
  }
}
