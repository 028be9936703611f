package org.cyberattribution.serve.limit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stops queries when their time is over. Jena's own alarm waits for a lock that a query holds while
 * it prepares its joins, and with it waits every other query's alarm.
 */
public final class Watchdog implements AutoCloseable {
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "query-clock");
            thread.setDaemon(true);
            return thread;
          });

  /** A watch that is to be closed when its query ends. */
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  public Watch watch(QueryRun run) {
    long milliseconds = run.time().toMillis();
    return after(run.time(), () -> run.stop(LimitExceeded.timedOut(milliseconds)));
  }

  /** Does something later, unless the watch is closed before. */
  public Watch after(Duration delay, Runnable action) {
    Future<?> alarm = clock.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
    return () -> alarm.cancel(false);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
