package org.cyberattribution.cli;

import java.util.concurrent.Callable;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.serve.Server;
import org.cyberattribution.serve.page.Pages;
import org.cyberattribution.store.Store;
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

  @Override
  public Integer call() {
    Server.requireFree(port);
    try (Store store = common.openStore()) {
      common.fillIfEmpty(store, System.err);
      Pages pages =
          new Pages(store.dataset(), Catalogue.load(common.project().queries()), common.base);
      try (Server server =
          Server.start(store.dataset(), pages, port, everyInterface, common.store)) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        common.say(System.err, "Serving at " + server.endpoint() + " (stop with Ctrl-C)");
        server.join();
      }
    }
    return ExitCode.DONE;
  }
}
