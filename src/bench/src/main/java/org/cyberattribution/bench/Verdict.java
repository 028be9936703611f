package org.cyberattribution.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether a soak went well. A figure is flat if its median over the last quarter of the samples is
 * not above that over the second quarter, in which caches are full, by more than is allowed.
 */
final class Verdict {
  private static final double HEAP_SHARE = 0.10;
  private static final double HEAP_MEGABYTES = 16;
  private static final double HANDLES = 16;
  private static final double SLOWEST_ASK = 1_000;

  private final List<String> lines = new ArrayList<>();
  private boolean good = true;

  static Verdict on(List<SoakedService.Sample> samples, Visitors visitors, boolean alive) {
    Verdict verdict = new Verdict();
    verdict.flat(
        "alive in the heap, MB", samples, SoakedService.Sample::heap, HEAP_SHARE, HEAP_MEGABYTES);
    verdict.flat("open files", samples, SoakedService.Sample::handles, 0, HANDLES);
    verdict.say(
        visitors.good().failed() == 0 && visitors.pulse().failed() == 0,
        "good requests: %d answered, %d failed, %d times put off %s"
            .formatted(
                visitors.good().answered() + visitors.pulse().answered(),
                visitors.good().failed() + visitors.pulse().failed(),
                visitors.good().timesPutOff(),
                visitors.good().failures()));
    verdict.say(
        visitors.reloads().failed() == 0 && visitors.reloads().answered() > 0,
        "reloads: %d done %s"
            .formatted(visitors.reloads().answered(), visitors.reloads().failures()));
    verdict.say(
        visitors.hostile().failed() == 0,
        "hostile requests: %d, of which unanswered or an error of the server: %s"
            .formatted(visitors.hostile().answered(), visitors.hostile().failures()));
    double slowest = visitors.pulse().slowest();
    verdict.say(slowest < SLOWEST_ASK, String.format(Locale.ROOT, "ASK p99: %.0f ms", slowest));
    verdict.say(alive, "the service " + (alive ? "runs" : "has died"));
    return verdict;
  }

  private void flat(
      String what,
      List<SoakedService.Sample> samples,
      ToDoubleFunction<SoakedService.Sample> figure,
      double share,
      double more) {
    int quarter = samples.size() / 4;
    double second = median(samples.subList(quarter, Math.max(quarter + 1, 2 * quarter)), figure);
    double last =
        median(samples.subList(Math.min(3 * quarter, samples.size() - 1), samples.size()), figure);
    say(
        last <= second * (1 + share) + more,
        String.format(
            Locale.ROOT,
            "%s: median %.0f in the second quarter, %.0f in the last",
            what,
            second,
            last));
  }

  private static double median(
      List<SoakedService.Sample> samples, ToDoubleFunction<SoakedService.Sample> figure) {
    double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private void say(boolean well, String line) {
    good &= well;
    lines.add((well ? "ok    " : "FAILS ") + line);
  }

  boolean isGood() {
    return good;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
