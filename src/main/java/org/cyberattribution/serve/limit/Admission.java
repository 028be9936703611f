package org.cyberattribution.serve.limit;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets queries in. Heavy ones wait for a turn in a queue that is bounded; those that promise to be
 * light have turns of their own, so that a heap of heavy ones does not hold them up, and lose them
 * if they break the promise.
 */
public final class Admission {
  private static final Duration LIGHT = Duration.ofSeconds(1);

  private final Limits limits;
  private final Watchdog watchdog;
  private final Semaphore heavyTurns;
  private final Semaphore lightTurns;
  private final AtomicInteger heavyWaiting = new AtomicInteger();
  private final AtomicInteger lightWaiting = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final ConcurrentMap<String, Integer> heavyByClient = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Integer> lightByClient = new ConcurrentHashMap<>();
  private volatile boolean closed;

  public Admission(Limits limits, Watchdog watchdog) {
    this.limits = limits;
    this.watchdog = watchdog;
    this.heavyTurns = new Semaphore(limits.parallel(), true);
    this.lightTurns = new Semaphore(2 * limits.parallel(), true);
  }

  /** A turn, to be given back. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Queries that run now. */
  public int running() {
    return running.get();
  }

  /** Queries that wait now. */
  public int waiting() {
    return heavyWaiting.get() + lightWaiting.get();
  }

  /** Lets nobody in any more. */
  public void close() {
    closed = true;
  }

  /**
   * Waits for a turn.
   *
   * @param client whose query it is
   * @param light whether the query promises to be short
   * @throws LimitExceeded if there is none to be had
   */
  public Turn enter(String client, boolean light, QueryRun run) {
    ConcurrentMap<String, Integer> byClient = light ? lightByClient : heavyByClient;
    int already = byClient.merge(client, 1, Integer::sum);
    try {
      if (already > limits.perClient()) {
        throw LimitExceeded.tooManyOfOne(limits.perClient());
      }
      Turn turn = light ? enterLight(run) : enterHeavy();
      return () -> {
        turn.close();
        leave(byClient, client);
      };
    } catch (LimitExceeded e) {
      leave(byClient, client);
      throw e;
    }
  }

  /**
   * Waits for something else than a turn.
   *
   * @throws LimitExceeded if too many wait already
   */
  <T> T waiting(Supplier<T> wait) {
    try {
      if (lightWaiting.incrementAndGet() > limits.queue()) {
        throw LimitExceeded.busy();
      }
      return wait.get();
    } finally {
      lightWaiting.decrementAndGet();
    }
  }

  private Turn enterHeavy() {
    acquire(heavyTurns, heavyWaiting);
    return () -> {
      running.decrementAndGet();
      heavyTurns.release();
    };
  }

  private static void leave(ConcurrentMap<String, Integer> byClient, String client) {
    byClient.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
  }

  private Turn enterLight(QueryRun run) {
    acquire(lightTurns, lightWaiting);
    AtomicBoolean done = new AtomicBoolean();
    AtomicBoolean promoted = new AtomicBoolean();
    Watchdog.Watch watch = watchdog.after(LIGHT, () -> promote(run, done, promoted));
    return () -> {
      watch.close();
      endLight(done, promoted);
    };
  }

  private void promote(QueryRun run, AtomicBoolean done, AtomicBoolean promoted) {
    synchronized (done) {
      if (done.get()) {
        return;
      }
      if (heavyTurns.tryAcquire()) {
        promoted.set(true);
        lightTurns.release();
      } else {
        run.stop(LimitExceeded.busy());
      }
    }
  }

  private void endLight(AtomicBoolean done, AtomicBoolean promoted) {
    synchronized (done) {
      done.set(true);
      running.decrementAndGet();
      (promoted.get() ? heavyTurns : lightTurns).release();
    }
  }

  private void acquire(Semaphore turns, AtomicInteger waiting) {
    if (closed) {
      throw LimitExceeded.stopping();
    }
    if (!turns.tryAcquire() && !awaitTurn(turns, waiting)) {
      throw LimitExceeded.busy();
    }
    running.incrementAndGet();
  }

  private boolean awaitTurn(Semaphore turns, AtomicInteger waiting) {
    try {
      return waiting.incrementAndGet() <= limits.queue()
          && turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }
}
