package org.cyberattribution.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyberattribution.export.Dumps;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.rdf.Syntax;
import org.cyberattribution.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cag export}: dumps of the store, with counts and checksums. */
@Command(
    name = "export",
    description = "Writes the store's graphs as dumps, with a manifest of counts and SHA-256.")
final class ExportCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: all)")
  List<Syntax> syntaxes = List.of(Syntax.values());

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "dumps",
      description = "the folder (default: ${DEFAULT-VALUE})")
  Path out = Path.of("dumps");

  @Override
  public Integer call() {
    try (Store store = common.openStore()) {
      common.fillIfEmpty(store, System.err);
      Dumps.Manifest manifest = new Dumps(store, common.iris().graph("loads")).write(syntaxes, out);
      for (Dumps.Dump dump : manifest.dumps()) {
        System.out.printf(
            "%10d  %s  %s%n", dump.statements(), dump.sha256(), out.resolve(dump.file()));
      }
      return ExitCode.DONE;
    }
  }
}
