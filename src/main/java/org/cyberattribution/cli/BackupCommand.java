package org.cyberattribution.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cyberattribution.backup.Backup;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cag backup}: the whole store in one file. */
@Command(name = "backup", description = "Writes the store, and what awaits review, into one file.")
final class BackupCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "the file to write, such as cag-2026-11-23.zip")
  Path file = Path.of("backup.zip");

  @Override
  public Integer call() {
    try (Store store = common.openStore();
        Store review = common.openReview()) {
      long quads = Backup.write(Map.of("store", store, "review", review), file);
      common.say(System.err, "Wrote " + quads + " quads to " + file);
      return ExitCode.DONE;
    }
  }
}
