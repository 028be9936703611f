package org.cyberattribution.serve.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets queries in. Heavy ones wait for a turn in a queue that is bounded; those that promise to be
 * light have turns of their own, so that a heap of heavy ones does not hold them up, and lose them
 * if they break the promise. So have pages, which ask several questions that are known.
 */
public final class Admission {
  private static final Duration LIGHT = Duration.ofSeconds(1);

  private final Watchdog watchdog;
  private final Turns heavy;
  private final Turns light;
  private final Turns pages;
  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean closed;

  public Admission(Limits limits, Watchdog watchdog) {
    this.watchdog = watchdog;
    this.heavy = new Turns(limits, limits.parallel());
    this.light = new Turns(limits, 2 * limits.parallel());
    this.pages = new Turns(limits, limits.parallel());
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
    return heavy.waiting() + light.waiting() + pages.waiting();
  }

  /** Lets nobody in any more. */
  public void close() {
    closed = true;
  }

  /**
   * Waits for a turn.
   *
   * @param client whose query it is
   * @param isLight whether the query promises to be short
   * @throws LimitExceeded if there is none to be had
   */
  public Turn enter(String client, boolean isLight, QueryRun run) {
    return isLight ? enter(client, light, () -> promising(run)) : enterHeavy(client);
  }

  Turn enterHeavy(String client) {
    return enter(client, heavy, () -> heavy::giveBack);
  }

  Turn enterPages(String client) {
    return enter(client, pages, () -> pages::giveBack);
  }

  /** Waits, as one of those who wait for a page's turn, for something else. */
  <T> T waiting(Supplier<T> wait) {
    return pages.await(wait);
  }

  private Turn enter(String client, Turns turns, Supplier<Turn> begin) {
    if (closed) {
      throw LimitExceeded.stopping();
    }
    turns.count(client);
    try {
      turns.take();
    } catch (LimitExceeded e) {
      turns.leave(client);
      throw e;
    }
    running.incrementAndGet();
    Turn turn = begin.get();
    return () -> {
      running.decrementAndGet();
      turn.close();
      turns.leave(client);
    };
  }

  /** A light turn, which becomes a heavy one after a while. */
  private Turn promising(QueryRun run) {
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
      if (heavy.tryTake()) {
        promoted.set(true);
        light.giveBack();
      } else {
        run.stop(LimitExceeded.busy());
      }
    }
  }

  private void endLight(AtomicBoolean done, AtomicBoolean promoted) {
    synchronized (done) {
      done.set(true);
      (promoted.get() ? heavy : light).giveBack();
    }
  }
}
