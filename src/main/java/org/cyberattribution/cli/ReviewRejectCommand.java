package org.cyberattribution.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cag review reject}: what is wrong stays out, also when it is extracted again. */
@Command(name = "reject", description = "Rejects candidates; they stay out, also if found again.")
final class ReviewRejectCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Mixin DecisionOptions decision = new DecisionOptions();

  @Override
  public Integer call() {
    Review review = ReviewCommand.review(common);
    List<Candidate> candidates = decision.candidates(review);
    candidates.forEach(candidate -> review.reject(candidate, decision.by, decision.note));
    common.say(System.err, "Rejected " + candidates.size() + ".");
    return ExitCode.DONE;
  }
}
