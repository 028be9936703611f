package org.cyberattribution.ingest;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.jspecify.annotations.Nullable;

/**
 * What a reader noticed in one file. Something that comes up a thousand times is one finding, with
 * its count and its first place, so that a file of any size has findings that can be read.
 */
public final class Remarks {
  private static final int MOST_LISTED = 200;
  private static final int MOST_EXAMPLES = 5;

  private final Map<Remark, Seen> seen = new LinkedHashMap<>();
  private final Map<Finding.Kind, Long> unlisted = new LinkedHashMap<>();

  private record Remark(Finding.Kind kind, String problem, String mend) {}

  private static final class Seen {
    private final Position first;
    private final Set<String> examples = new LinkedHashSet<>();
    private long count;

    Seen(Position first) {
      this.first = first;
    }
  }

  /** Notes something that does not keep the record from being read. */
  public void note(Position position, String problem, String mend) {
    add(position, new Remark(Finding.Kind.WARNING, problem, mend));
  }

  /**
   * Notes something of one of many names or words, such as that it is not known; all that the same
   * is noted of are one finding, with the first few of them.
   */
  public void noteOne(Position position, String problem, String mend, String example) {
    addExample(add(position, new Remark(Finding.Kind.WARNING, problem, mend)), example);
  }

  private static void addExample(@Nullable Seen remark, String example) {
    if (remark != null && remark.examples.size() <= MOST_EXAMPLES) {
      remark.examples.add("'" + example + "'");
    }
  }

  /** Refuses one record, which the others survive. */
  public void refuse(Position position, String problem, String mend) {
    add(position, new Remark(Finding.Kind.REFUSED, problem, mend));
  }

  /** Refuses one of many things for the same reason; the finding has the first few of them. */
  public void refuseOne(Position position, String problem, String mend, String example) {
    addExample(add(position, new Remark(Finding.Kind.REFUSED, problem, mend)), example);
  }

  private @Nullable Seen add(Position position, Remark remark) {
    if (!seen.containsKey(remark) && seen.size() >= MOST_LISTED) {
      unlisted.merge(remark.kind, 1L, Long::sum);
      return null;
    }
    Seen known = seen.computeIfAbsent(remark, key -> new Seen(position));
    known.count++;
    return known;
  }

  /** Makes a finding of each remark. */
  public void report(Findings findings, SourceFile file) {
    seen.forEach(
        (remark, found) ->
            findings.add(finding(remark.kind, found.first, problem(remark, found), remark.mend)));
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

  private static String problem(Remark remark, Seen found) {
    String examples =
        found.examples.stream().limit(MOST_EXAMPLES).collect(Collectors.joining(", "));
    String more = found.examples.size() > MOST_EXAMPLES ? " and others" : "";
    String of = examples.isEmpty() ? "" : ": " + examples + more;
    return remark.problem + of + times(found.count);
  }

  private static String times(long count) {
    return count == 1 ? "" : " (" + count + " times, first here)";
  }
}
