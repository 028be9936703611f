package org.cyberattribution.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.match.Matching;
import org.cyberattribution.match.Proposal;
import org.cyberattribution.match.ProposalRecords;
import org.cyberattribution.model.Indicator;
import org.cyberattribution.review.Candidates;
import org.cyberattribution.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cag match}: proposals of what is one, for review. */
@Command(
    name = "match",
    description =
        "Proposes entries of several catalogues as one incident, and reports as one utterance, with"
            + " score and reasons; 'cag review' decides.")
final class MatchCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Option(
      names = "--min-score",
      paramLabel = "SCORE",
      defaultValue = "" + Matching.LEAST,
      description = "propose from this score on (default: ${DEFAULT-VALUE})")
  double least = Matching.LEAST;

  @Override
  public Integer call() {
    try (Store store = common.openStore()) {
      common.fillIfEmpty(store, System.err);
      Matching matching = Matching.in(store.dataset(), least);
      propose(matching.incidents(), Indicator.SAME_INCIDENT);
      propose(matching.utterances(), Indicator.SAME_UTTERANCE);
    }
    return ExitCode.DONE;
  }

  private void propose(List<Proposal> proposals, Indicator indicator) {
    Candidates.of(common.store).put(ProposalRecords.of(proposals, indicator));
    proposals.forEach(MatchCommand::print);
    common.say(
        System.err,
        proposals.size()
            + " pairs proposed as "
            + indicator.slug().replace('-', ' ')
            + ". 'cag review list' shows them.");
  }

  private static void print(Proposal proposal) {
    System.out.printf(
        Locale.ROOT,
        "%.2f  %s  %s  %s%n",
        proposal.score(),
        proposal.one(),
        proposal.other(),
        String.join("; ", proposal.reasons()));
  }
}
