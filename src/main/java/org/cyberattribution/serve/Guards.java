package org.cyberattribution.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.cyberattribution.serve.execution.BoundedExecution;
import org.cyberattribution.serve.gate.AccessLog;
import org.cyberattribution.serve.gate.Connections;
import org.cyberattribution.serve.gate.FiguresServlet;
import org.cyberattribution.serve.gate.Gate;
import org.cyberattribution.serve.gate.HealthServlet;
import org.cyberattribution.serve.gate.LimitsServlet;
import org.cyberattribution.serve.gate.Traffic;
import org.cyberattribution.serve.limit.Admission;
import org.cyberattribution.serve.limit.Limits;
import org.cyberattribution.serve.limit.Watchdog;
import org.cyberattribution.serve.sparql.AnswerCache;
import org.cyberattribution.serve.sparql.QueryEndpoint;
import org.cyberattribution.serve.sparql.Turnstile;
import org.cyberattribution.store.Versions;

/** Everything that stands between strangers and the store, as one service needs it. */
public final class Guards implements AutoCloseable {
  private static final int LEAST_THREADS = 8;
  private static final int PAUSE_MILLISECONDS = 50;

  private final Limits limits;
  private final boolean behindProxy;
  private final Watchdog watchdog = new Watchdog();
  private final Admission admission;
  private final Traffic traffic;

  /**
   * @param logs the folder of the access log
   * @param behindProxy whether a proxy tells by X-Forwarded-* who asks
   */
  public Guards(Limits limits, Path logs, boolean behindProxy) {
    this.limits = limits;
    this.behindProxy = behindProxy;
    this.admission = new Admission(limits, watchdog);
    this.traffic = new Traffic(AccessLog.in(logs), admission);
  }

  /**
   * Puts the guards before a server that is being built.
   *
   * @param ready whether the store can be read
   */
  FusekiServer.Builder before(FusekiServer.Builder builder, BooleanSupplier ready) {
    BoundedExecution.install();
    return builder
        .numServerThreads(LEAST_THREADS, Connections.THREADS)
        .addFilter("/*", new Gate(limits, admission, watchdog, traffic))
        .addServlet("/health/*", new HealthServlet(ready))
        .addServlet("/metrics", new FiguresServlet(traffic))
        .addServlet("/limits", new LimitsServlet(limits));
  }

  QueryEndpoint endpoint(Versions versions, AnswerCache cache) {
    return new QueryEndpoint(versions, cache, new Turnstile(limits, admission, watchdog));
  }

  void arrange(org.eclipse.jetty.server.Server server) {
    Connections.arrange(server, limits, behindProxy);
  }

  /** Lets nobody in any more, and waits a while for those inside. */
  void drain(Duration patience) {
    admission.close();
    long start = System.nanoTime();
    while (admission.running() > 0 && System.nanoTime() - start < patience.toNanos()) {
      try {
        Thread.sleep(PAUSE_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public void close() {
    watchdog.close();
    traffic.close();
  }
}
