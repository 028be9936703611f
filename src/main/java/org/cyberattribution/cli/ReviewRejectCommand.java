package org.cyberattribution.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cag review reject}: what is wrong stays out, also when it is extracted again. */
@Command(name = "reject", description = "Rejects candidates; they stay out, also if found again.")
final class ReviewRejectCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Parameters(arity = "1..*", paramLabel = "ID", description = "the candidates' ids")
  List<String> ids = List.of();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "who decides (default: ${DEFAULT-VALUE})")
  String by = "";

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "why")
  String note = "";

  @Override
  public Integer call() {
    Review review = ReviewCommand.review(common);
    List<Candidate> candidates = ids.stream().map(review::candidate).toList();
    candidates.forEach(candidate -> review.reject(candidate, by, note));
    common.say(System.err, "Rejected " + candidates.size() + ".");
    return ExitCode.DONE;
  }
}
