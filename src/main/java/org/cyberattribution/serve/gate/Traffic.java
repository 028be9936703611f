package org.cyberattribution.serve.gate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.cyberattribution.serve.limit.Admission;

/** Counts requests for /metrics, and passes them on to the access log. */
public final class Traffic implements AutoCloseable {
  private static final Set<String> ROOMS =
      Set.of(
          "sparql",
          "id",
          "page",
          "record",
          "data",
          "graph",
          "graph-store",
          "ontology",
          "dumps",
          "queries",
          "health",
          "metrics",
          ".well-known");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final AccessLog log;

  public Traffic(AccessLog log, Admission admission) {
    this.log = log;
    Gauge.builder("cag.queries.running", admission, Admission::running).register(registry);
    Gauge.builder("cag.queries.waiting", admission, Admission::waiting).register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  void note(HttpServletRequest request, int status, long bytes, long nanoseconds) {
    registry
        .timer("cag.requests", "room", room(request.getRequestURI()), "status", status + "")
        .record(Duration.ofNanos(nanoseconds));
    log.write(request, status, bytes, Duration.ofNanos(nanoseconds));
  }

  /** The first step of a path if it is one of ours: strangers must not make up new series. */
  private static String room(String path) {
    int end = path.indexOf('/', 1);
    String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    return ROOMS.contains(first) ? first : "other";
  }

  /** The figures in Prometheus' text format. */
  public String figures() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
    log.close();
  }
}
