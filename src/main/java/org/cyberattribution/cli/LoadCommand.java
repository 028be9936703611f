package org.cyberattribution.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyberattribution.load.LoadReport;
import org.cyberattribution.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cag load}: read, validate, replace each data set's graph. */
@Command(
    name = "load",
    description =
        "Reads files of any format, validates them, and replaces each data set's graph in the store.")
final class LoadCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files, or folders of them: records, or any format that 'cag import' reads")
  List<Path> paths = List.of();

  @Override
  public Integer call() {
    try (Store store = common.openStore()) {
      LoadReport report = common.loading().load(paths, store);
      new FindingPrinter(System.err).print(report.findings());
      common.say(System.err, summary(report));
      return report.exitCode();
    }
  }

  static String summary(LoadReport report) {
    long refused = report.findings().stream().filter(finding -> !finding.isWarning()).count();
    StringBuilder text = new StringBuilder();
    text.append("Loaded ").append(report.claims()).append(" claims into ");
    text.append(report.loaded().size()).append(" graphs.");
    if (report.unchanged() > 0) {
      text.append(' ').append(report.unchanged()).append(" of them were in the store already.");
    }
    if (report.awaitingReview() > 0) {
      text.append(' ').append(report.awaitingReview());
      text.append(" unchecked claims await review and are not served.");
    }
    if (refused > 0) {
      text.append(' ').append(refused).append(" things were refused, see above.");
    }
    return text.toString();
  }
}
