package org.cyberattribution.cli;

import java.util.List;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.Review;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every decision of a review says: about which candidates, who decides, and why. */
final class DecisionOptions {
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

  List<Candidate> candidates(Review review) {
    return ids.stream().map(review::candidate).toList();
  }
}
