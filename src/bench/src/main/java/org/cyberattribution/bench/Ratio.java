package org.cyberattribution.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The ratio of two rates, by the clock and by processor time. */
record Ratio(double byClock, double byProcessor) {
  static Ratio median(List<Ratio> ratios) {
    return new Ratio(median(ratios, Ratio::byClock), median(ratios, Ratio::byProcessor));
  }

  private static double median(List<Ratio> ratios, ToDoubleFunction<Ratio> value) {
    double[] sorted = ratios.stream().mapToDouble(value).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  @Override
  public String toString() {
    return String.format(
        "ratio %.0f %%, by processor time %.0f %%", 100 * byClock, 100 * byProcessor);
  }
}
