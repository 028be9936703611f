package org.cyberattribution.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;

/**
 * What a reader noticed in one file. Something that comes up a thousand times is one finding, with
 * its count and its first place, so that a file of any size has findings that can be read.
 */
public final class Remarks {
  private static final int MOST_LISTED = 200;

  private final Map<Remark, Seen> seen = new LinkedHashMap<>();
  private final Map<Finding.Kind, Long> unlisted = new LinkedHashMap<>();

  private record Remark(Finding.Kind kind, String problem, String mend) {}

  private static final class Seen {
    private final Position first;
    private long count;

    Seen(Position first) {
      this.first = first;
    }
  }

  /** Notes something that does not keep the record from being read. */
  public void note(Position position, String problem, String mend) {
    add(position, new Remark(Finding.Kind.WARNING, problem, mend));
  }

  /** Refuses one record, which the others survive. */
  public void refuse(Position position, String problem, String mend) {
    add(position, new Remark(Finding.Kind.REFUSED, problem, mend));
  }

  private void add(Position position, Remark remark) {
    if (!seen.containsKey(remark) && seen.size() >= MOST_LISTED) {
      unlisted.merge(remark.kind, 1L, Long::sum);
    } else {
      seen.computeIfAbsent(remark, key -> new Seen(position)).count++;
    }
  }

  /** Makes a finding of each remark. */
  public void report(Findings findings, SourceFile file) {
    seen.forEach(
        (remark, found) ->
            findings.add(
                finding(
                    remark.kind, found.first, remark.problem + times(found.count), remark.mend)));
    unlisted.forEach(
        (kind, count) ->
            findings.add(
                finding(
                    kind,
                    Position.ofFile(file.name()),
                    count + " further things of other kinds are not listed",
                    "Mend the first ones and import again.")));
  }

  private static Finding finding(
      Finding.Kind kind, Position position, String problem, String mend) {
    return kind == Finding.Kind.REFUSED
        ? Finding.refused(position, problem, mend)
        : Finding.warning(position, problem, mend);
  }

  private static String times(long count) {
    return count == 1 ? "" : " (" + count + " times, first here)";
  }
}
