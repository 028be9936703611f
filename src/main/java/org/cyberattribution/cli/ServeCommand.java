package org.cyberattribution.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.serve.Guards;
import org.cyberattribution.serve.Server;
import org.cyberattribution.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cag serve}: the store over HTTP until the process is stopped. */
@Command(
    name = "serve",
    description = "Serves the store over HTTP; loads the project's data first where it is empty.")
final class ServeCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "0 for any that is free (default: ${DEFAULT-VALUE})")
  int port = 3030;

  @Option(names = "--every-interface", description = "listen beyond this machine")
  boolean everyInterface;

  @Option(
      names = "--behind-proxy",
      description = "believe the X-Forwarded headers that a proxy sets")
  boolean behindProxy;

  @Option(
      names = "--access-log",
      paramLabel = "DIR",
      description = "where the access log is kept for 14 days (default: logs in the store)")
  @Nullable Path accessLog;

  @Mixin LimitOptions limits = new LimitOptions();

  private Path accessLog() {
    return accessLog == null ? common.store.resolve("logs") : accessLog;
  }

  @Override
  public Integer call() {
    Server.requireFree(port);
    try (Store store = common.openStore()) {
      common.fillIfEmpty(store, System.err);
      Guards guards = new Guards(limits.chosen(), accessLog(), behindProxy);
      try (Server server =
          Server.start(store.dataset(), port, everyInterface, common.store, guards)) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        common.say(System.err, "Serving at " + server.endpoint() + " (stop with Ctrl-C)");
        server.join();
      }
    }
    return ExitCode.DONE;
  }
}
