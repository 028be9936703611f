package org.cyberattribution.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.concurrent.Callable;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cag review show}: one candidate as a record. */
@Command(name = "show", description = "Shows a candidate as a record, with its evidence.")
final class ReviewShowCommand implements Callable<Integer> {
  static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build();

  @Mixin Common common = new Common();

  @Parameters(paramLabel = "ID", description = "the candidate's id, or its beginning")
  String id = "";

  @Override
  public Integer call() throws JsonProcessingException {
    Review review = ReviewCommand.review(common);
    Candidate candidate = review.candidate(id);
    System.out.print(YAML.writeValueAsString(candidate.record()));
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
