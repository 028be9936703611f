package org.cyberattribution.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cag compact}: the store without what replaced data left behind in its files. */
@Command(
    name = "compact",
    description = "Writes the store anew, so that its files are no larger than they need be.")
final class CompactCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Override
  public Integer call() {
    try (Store store = common.openStore()) {
      long before = bytes();
      store.compact();
      common.say(System.err, "The store takes " + bytes() + " bytes; before, " + before + ".");
      return ExitCode.DONE;
    }
  }

  private long bytes() {
    Path data = common.data();
    try {
      return Files.exists(data) ? PathUtils.sizeOfDirectory(data) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
