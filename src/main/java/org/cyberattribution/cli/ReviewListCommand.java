package org.cyberattribution.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.Decisions;
import org.cyberattribution.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cag review list}: a line a candidate, the surest first. */
@Command(name = "list", description = "Lists candidates, the surest first.")
final class ReviewListCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Option(names = "--all", description = "those too that are decided about, with the decision")
  boolean all;

  @Option(
      names = "--min-score",
      paramLabel = "SCORE",
      defaultValue = "0",
      description = "only those of at least this score")
  double minScore;

  @Override
  public Integer call() {
    Review review = ReviewCommand.review(common);
    List<Candidate> candidates = all ? review.all() : review.undecided();
    candidates.stream()
        .filter(candidate -> candidate.score() >= minScore)
        .forEach(candidate -> System.out.println(line(candidate, review.decisions())));
    common.say(System.err, candidates.size() + " candidates. 'cag review show ID' shows one.");
    return ExitCode.DONE;
  }

  private static String line(Candidate candidate, Decisions decisions) {
    String decision =
        decisions
            .about(candidate)
            .map(made -> "  " + made.verdict().name().toLowerCase(Locale.ROOT) + " by " + made.by())
            .orElse("");
    return String.format(
        Locale.ROOT,
        "%.2f  %s  %s %s %s: %s%s",
        candidate.score(),
        candidate.id(),
        candidate.names("speaker"),
        candidate.act(),
        candidate.about(),
        candidate.names("incident"),
        decision);
  }
}
