package org.cyberattribution.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import org.cyberattribution.export.Distributions;
import org.cyberattribution.export.DumpFolder;
import org.cyberattribution.export.DumpFormat;
import org.cyberattribution.export.Dumps;
import org.cyberattribution.export.Manifest;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cag export}: a version of the dumps, with counts and checksums. */
@Command(
    name = "export",
    description =
        "Writes the store's graphs as dumps, with a manifest of counts and SHA-256; a service shows"
            + " them at /dumps.")
final class ExportCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: all)")
  List<DumpFormat> formats = List.of(DumpFormat.values());

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder (default: dumps/ in the store, where a service looks)")
  @Nullable Path out;

  @Option(
      names = "--allow-unlicensed",
      description = "export data sets too whose licence does not allow to pass them on")
  boolean allowUnlicensed;

  @Override
  public Integer call() {
    DumpFolder folder = new DumpFolder(out == null ? common.dumps() : out);
    try (Store store = common.openStore()) {
      common.fillIfEmpty(store, System.err);
      Manifest manifest = new Dumps(store, common.iris(), allowUnlicensed).write(formats, folder);
      if (out == null) {
        announce(store, new Distributions(common.iris(), manifest));
      }
      print(manifest, folder.path().resolve(manifest.version()));
      return ExitCode.DONE;
    }
  }

  private static void announce(Store store, Distributions distributions) {
    if (!Txn.calculateRead(store.dataset(), () -> distributions.isIn(store.dataset()))) {
      store.change(distributions::renew);
    }
  }

  private static void print(Manifest manifest, Path folder) {
    for (Manifest.Dump dump : manifest.dumps()) {
      System.out.printf(
          "%10d  %s  %s%n", dump.statements(), dump.sha256(), folder.resolve(dump.file()));
    }
  }
}
