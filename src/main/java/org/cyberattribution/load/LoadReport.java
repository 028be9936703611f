package org.cyberattribution.load;

import java.util.List;
import org.cyberattribution.failure.Finding;

/** What a load did: which data sets were replaced, what went to review, and every finding. */
public record LoadReport(List<Loaded> loaded, List<Finding> findings, int exitCode) {
  /**
   * One data set.
   *
   * @param claims those now in the public graph
   * @param awaitingReview those in the review data set, since nobody has checked them
   * @param unchanged whether the store had just this already, so that nothing was written
   */
  public record Loaded(String dataset, int claims, int awaitingReview, boolean unchanged) {}

  public int claims() {
    return loaded.stream().mapToInt(Loaded::claims).sum();
  }

  public long unchanged() {
    return loaded.stream().filter(Loaded::unchanged).count();
  }

  public int awaitingReview() {
    return loaded.stream().mapToInt(Loaded::awaitingReview).sum();
  }
}
