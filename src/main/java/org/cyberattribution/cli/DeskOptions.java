package org.cyberattribution.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.load.LoadReport;
import org.cyberattribution.serve.desk.Desk;
import org.cyberattribution.serve.desk.Keeper;
import org.cyberattribution.serve.desk.Token;
import org.cyberattribution.serve.page.Documents;
import org.cyberattribution.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a service has a desk for those who may write, and where. */
final class DeskOptions {
  @Option(
      names = "--desk-port",
      paramLabel = "N",
      description =
          "open the desk for records and reviews on this port of this machine; needs a token")
  @Nullable Integer port;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "where the desk's token stands (default: the variable " + Token.VARIABLE + ")")
  @Nullable Path tokenFile;

  /** Says what is wrong with the token, before anything long is begun. */
  void check() {
    if (port != null) {
      Token.in(tokenFile);
    }
  }

  Optional<Desk> open(Common common, Documents documents) {
    if (port == null) {
      return Optional.empty();
    }
    Path accepted = common.store.resolve("accepted");
    return Optional.of(
        Desk.open(
            port,
            Token.in(tokenFile),
            new Loader(common, accepted),
            ReviewCommand.review(common),
            accepted,
            documents));
  }

  /** Loads as the commands do, one after another. */
  private record Loader(Common common, Path accepted) implements Keeper {
    @Override
    public Outcome load(Path file) {
      return load(List.of(file));
    }

    @Override
    public Outcome reload() {
      List<Path> all = new ArrayList<>(List.of(common.project().data()));
      if (Files.isDirectory(accepted)) {
        all.add(accepted);
      }
      return load(all);
    }

    private synchronized Outcome load(List<Path> paths) {
      try (Store store = common.openStore()) {
        LoadReport report = common.loading().load(paths, store);
        return new Outcome(
            report.exitCode() == ExitCode.DONE,
            report.loaded().stream().map(Loader::line).toList(),
            report.findings());
      }
    }

    private static String line(LoadReport.Loaded loaded) {
      return String.format(
          Locale.ROOT,
          "%s: %d claims, %d await review",
          loaded.dataset(),
          loaded.claims(),
          loaded.awaitingReview());
    }
  }
}
