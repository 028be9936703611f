package org.cyberattribution.cli;

import java.util.concurrent.Callable;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.RecordText;
import org.cyberattribution.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cag review show}: one candidate as a record. */
@Command(name = "show", description = "Shows a candidate as a record, with its evidence.")
final class ReviewShowCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Parameters(paramLabel = "ID", description = "the candidate's id, or its beginning")
  String id = "";

  @Override
  public Integer call() {
    Review review = ReviewCommand.review(common);
    Candidate candidate = review.candidate(id);
    System.out.print(RecordText.of(candidate.record()));
    review
        .decisions()
        .about(candidate)
        .ifPresent(
            decision ->
                common.say(
                    System.err,
                    decision.verdict() + " by " + decision.by() + " on " + decision.when()));
    return ExitCode.DONE;
  }
}
