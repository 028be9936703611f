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

/** {@code cag restore}: a backup in the place of what the store holds. */
@Command(
    name = "restore",
    description = "Puts a backup in the place of what the store holds; all of it, or nothing.")
final class RestoreCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "a file that 'cag backup' wrote")
  Path file = Path.of("backup.zip");

  @Override
  public Integer call() {
    try (Store store = common.openStore();
        Store review = common.openReview()) {
      Backup.restore(
          file, Map.of("store", store, "review", review), common.store.resolve("restoring"));
      common.say(System.err, "Restored " + file);
      return ExitCode.DONE;
    }
  }
}
