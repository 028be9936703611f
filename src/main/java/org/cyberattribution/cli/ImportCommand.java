package org.cyberattribution.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyberattribution.load.Formats;
import org.cyberattribution.load.LoadReport;
import org.cyberattribution.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cag import}: files of one format that others publish in. */
@Command(
    name = "import",
    description = {
      "Reads files that others publish, plain or as gz, zip or zst, and replaces each data set's"
          + " graph.",
      "FILE.dataset.yaml beside a FILE tells what it is, if the program does not know it."
    })
final class ImportCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      completionCandidates = FormatNames.class,
      description = "${COMPLETION-CANDIDATES}")
  String format = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "files, or folders of them")
  List<Path> files = List.of();

  @Override
  public Integer call() {
    try (Store store = common.openStore()) {
      LoadReport report = common.loading().load(format, files, store);
      new FindingPrinter(System.err).print(report.findings());
      common.say(System.err, LoadCommand.summary(report));
      return report.exitCode();
    }
  }

  /** The words for the formats. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Formats.names().iterator();
    }
  }
}
