package org.cyberattribution.serve.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Turns of one kind, and the bounded queue before them. */
final class Turns {
  private final Limits limits;
  private final Semaphore free;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ConcurrentMap<String, Integer> byClient = new ConcurrentHashMap<>();

  Turns(Limits limits, int atOnce) {
    this.limits = limits;
    this.free = new Semaphore(atOnce, true);
  }

  int waiting() {
    return waiting.get();
  }

  /** Counts a request of a client, before it waits. */
  void count(String client) {
    if (byClient.merge(client, 1, Integer::sum) > limits.perClient()) {
      leave(client);
      throw LimitExceeded.tooManyOfOne(limits.perClient());
    }
  }

  void leave(String client) {
    byClient.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
  }

  boolean tryTake() {
    return free.tryAcquire();
  }

  void giveBack() {
    free.release();
  }

  /**
   * Waits for a turn.
   *
   * @throws LimitExceeded if there is none to be had
   */
  void take() {
    if (!free.tryAcquire() && !await(this::acquire)) {
      throw LimitExceeded.busy();
    }
  }

  private boolean acquire() {
    try {
      return free.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Waits for something, if not too many wait already.
   *
   * @throws LimitExceeded if they do
   */
  <T> T await(Supplier<T> wait) {
    try {
      if (waiting.incrementAndGet() > limits.queue()) {
        throw LimitExceeded.busy();
      }
      return wait.get();
    } finally {
      waiting.decrementAndGet();
    }
  }
}
