package org.cyberattribution.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How long a task took, by the clock and in processor time of the whole process, which is the
 * steadier of the two where the machine does other work besides.
 */
record Timed(double seconds, double processorSeconds) {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Something to be timed that may fail. */
  interface Task<E extends Exception> {
    void run() throws E;
  }

  static <E extends Exception> Timed of(Task<E> task) throws E {
    long start = System.nanoTime();
    long processorStart = PROCESS.getProcessCpuTime();
    task.run();
    return new Timed(
        (System.nanoTime() - start) / 1e9, (PROCESS.getProcessCpuTime() - processorStart) / 1e9);
  }

  String rate(long things) {
    return String.format(
        "%.1f s (%,.0f/s; %.1f s of processor)", seconds, things / seconds, processorSeconds);
  }

  /** How this one's rate stands to another's at the same task. */
  Ratio rateBeside(Timed other) {
    return new Ratio(other.seconds / seconds, other.processorSeconds / processorSeconds);
  }
}
