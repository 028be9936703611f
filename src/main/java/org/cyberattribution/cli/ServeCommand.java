package org.cyberattribution.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.infer.GraphData;
import org.cyberattribution.load.Loading;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.serve.Guards;
import org.cyberattribution.serve.Server;
import org.cyberattribution.serve.desk.Desk;
import org.cyberattribution.serve.limit.Limits;
import org.cyberattribution.serve.page.Documents;
import org.cyberattribution.serve.page.Edition;
import org.cyberattribution.serve.page.Pages;
import org.cyberattribution.store.LiveStore;
import org.cyberattribution.store.Store;
import org.cyberattribution.store.Versions;
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

  @Mixin DeskOptions desk = new DeskOptions();

  @Mixin DocumentOptions documents = new DocumentOptions();

  @Option(
      names = "--allow-unlicensed",
      description = "serve data sets too whose licence does not allow to pass them on")
  boolean allowUnlicensed;

  @Override
  public Integer call() {
    Server.requireFree(port);
    desk.check();
    Limits chosen = limits.chosen();
    Documents shown = documents.published(common);
    Documents forReview = documents.atTheDesk(common, shown);
    try (Store store = common.openStore()) {
      common.fillIfEmpty(store, System.err);
    }
    Guards guards = new Guards(chosen, accessLog(), behindProxy);
    try (LiveStore versions = LiveStore.open(common.data(), toShow())) {
      Pages pages = pages(versions, shown);
      return serve(versions, pages, guards, forReview);
    }
  }

  private int serve(LiveStore versions, Pages pages, Guards guards, Documents forReview) {
    try (Server server =
        Server.start(versions, pages, common.base, port, everyInterface, common.store, guards)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, versions)));
      pages.keepReady();
      Optional<Desk> opened = desk.open(common, forReview);
      opened.ifPresent(one -> common.say(System.err, "The desk is at " + one.address()));
      common.say(System.err, "Serving at " + server.endpoint() + " (stop with Ctrl-C)");
      server.join();
      opened.ifPresent(Desk::close);
      return ExitCode.DONE;
    }
  }

  private Path accessLog() {
    return accessLog == null ? common.store.resolve("logs") : accessLog;
  }

  private Pages pages(Versions versions, Documents shown) {
    Catalogue catalogue = Catalogue.load(common.project().queries());
    Edition edition = Edition.in(common.project().data());
    return new Pages(versions, catalogue, common.base, shown, edition);
  }

  /** Without what may not be passed on, less follows and the metadata counts less. */
  private @Nullable Consumer<DatasetGraph> toShow() {
    return allowUnlicensed ? null : this::renewDerived;
  }

  private void renewDerived(DatasetGraph shown) {
    common.inference().everything(new GraphData(shown));
    Loading.metadata(common.project(), common.iris()).renew(shown);
  }

  private static void stop(Server server, LiveStore versions) {
    server.close();
    versions.close();
  }
}
