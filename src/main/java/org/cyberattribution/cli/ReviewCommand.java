package org.cyberattribution.cli;

import java.util.List;
import org.cyberattribution.load.Validation;
import org.cyberattribution.review.Review;
import picocli.CommandLine.Command;

/** {@code cag review}: what awaits judgement, and the judgements. */
@Command(
    name = "review",
    description = "Lists the candidates that await review, and accepts, corrects or rejects them.",
    subcommands = {
      ReviewListCommand.class,
      ReviewShowCommand.class,
      ReviewAcceptCommand.class,
      ReviewRejectCommand.class
    })
final class ReviewCommand {
  static Review review(Common common) {
    Validation validation = new Validation(common.project(), common.iris());
    return new Review(common.store, file -> validation.validate(List.of(file)));
  }
}
