package org.cyberattribution.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers every finding of a run, so that a user sees all problems at once. */
public final class Findings {
  private final List<Finding> all = new ArrayList<>();
  private final Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);

  public void add(Finding finding) {
    all.add(finding);
    counts.merge(finding.kind(), 1, Integer::sum);
  }

  public List<Finding> all() {
    return Collections.unmodifiableList(all);
  }

  public int count(Finding.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** The exit code that these findings call for: refused input weighs more than invalid data. */
  public int exitCode() {
    if (count(Finding.Kind.REFUSED) > 0) {
      return ExitCode.BAD_INPUT;
    }
    return count(Finding.Kind.INVALID) > 0 ? ExitCode.INVALID_DATA : ExitCode.DONE;
  }
}
