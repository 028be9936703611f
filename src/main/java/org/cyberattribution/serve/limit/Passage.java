package org.cyberattribution.serve.limit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * One request's way to the store: it takes one turn at most, however many queries it runs, so that
 * no request waits for a turn while it holds one.
 */
public final class Passage implements AutoCloseable {
  private final Limits limits;
  private final Admission admission;
  private final Watchdog watchdog;
  private final String client;
  private final QueryRun run;
  private Admission.@Nullable Turn turn;
  private Watchdog.@Nullable Watch watch;

  /**
   * @param client whose request it is
   */
  public Passage(Limits limits, Admission admission, Watchdog watchdog, String client) {
    this.limits = limits;
    this.admission = admission;
    this.watchdog = watchdog;
    this.client = client;
    this.run = new QueryRun(limits, limits.time());
  }

  /** What every query of the request is stopped by. */
  public QueryRun run() {
    return run;
  }

  /** How much work a request is: some known questions, or as much as a heavy query. */
  public enum Work {
    PAGE,
    HEAVY
  }

  /**
   * Waits for the request's turn, unless it has had it.
   *
   * @throws LimitExceeded if there is none to be had
   */
  public void take(Work work) {
    if (turn == null) {
      turn = work == Work.PAGE ? admission.enterPages(client) : admission.enterHeavy(client);
      watch = watchdog.watch(run);
    }
  }

  /**
   * Waits for what another makes, in the queue but without a turn: who waits does no work.
   *
   * @throws LimitExceeded if too many wait, or the other takes too long
   */
  public <T> T await(CompletableFuture<T> made) {
    return admission.waiting(
        () -> {
          try {
            return made.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
          } catch (TimeoutException e) {
            throw LimitExceeded.notYet();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LimitExceeded.stopping();
          } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e.getCause());
          }
        });
  }

  /** Why the request was stopped. */
  public LimitExceeded reason(QueryCancelledException stop) {
    return stop instanceof LimitExceeded known
        ? known
        : run.failure().orElseGet(() -> LimitExceeded.timedOut(run.time().toMillis()));
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
    if (turn != null) {
      turn.close();
    }
  }
}
