package org.cyberattribution;

import org.cyberattribution.cli.CommandTree;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.StorageFailure;
import picocli.CommandLine;

/** Runs a command of the {@link CommandTree} and turns failures into messages and exit codes. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /**
   * Runs one command and returns its exit code; picocli gives 2 for wrong usage, and 1 with the
   * stack trace for a bug.
   */
  public static int run(String... arguments) {
    CommandLine command =
        new CommandLine(new CommandTree())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Main::handle);
    try {
      return command.execute(arguments);
    } catch (InternalError e) {
      // A mapped file without room on the disk; picocli hands on exceptions only.
      return say(StorageFailure.in(e).orElseThrow(() -> e), command);
    }
  }

  private static int handle(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    Failure failure =
        exception instanceof Failure known ? known : StorageFailure.in(exception).orElse(null);
    if (failure != null) {
      return say(failure, command);
    }
    throw exception;
  }

  private static int say(Failure failure, CommandLine command) {
    command.getErr().println("cag: " + failure.getMessage());
    return failure.exitCode();
  }
}
