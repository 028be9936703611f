package org.cyberattribution.serve.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One query on its way: the signal that stops it, why it was stopped, and how much it holds in
 * memory. The first reason counts.
 */
public final class QueryRun {
  private static final int MOST_DIGITS = 10_000;

  private final Limits limits;
  private final Duration time;
  private final AtomicBoolean signal = new AtomicBoolean();
  private final AtomicReference<@Nullable LimitExceeded> failure = new AtomicReference<>();
  private final AtomicLong held = new AtomicLong();

  /**
   * @param time what the query may take, which is no more than the limits say
   */
  public QueryRun(Limits limits, Duration time) {
    this.limits = limits;
    this.time = time;
  }

  public Limits limits() {
    return limits;
  }

  public Duration time() {
    return time;
  }

  /** What Jena's iterators look at before every row. */
  public AtomicBoolean signal() {
    return signal;
  }

  /** Stops the query for a reason, from any thread. */
  public void stop(LimitExceeded reason) {
    failure.compareAndSet(null, reason);
    signal.set(true);
  }

  /** Stops the query from within. */
  public LimitExceeded stopped(LimitExceeded reason) {
    stop(reason);
    return Optional.ofNullable(failure.get()).orElse(reason);
  }

  public Optional<LimitExceeded> failure() {
    return Optional.ofNullable(failure.get());
  }

  /**
   * To be called wherever Jena works long without looking at the signal.
   *
   * @throws LimitExceeded if the query is to stop
   */
  public void check() {
    if (signal.get()) {
      throw stopped(LimitExceeded.timedOut(time.toMillis()));
    }
  }

  /**
   * Notes that bytes are kept in memory.
   *
   * @throws LimitExceeded if those are too many
   */
  public void hold(long bytes) {
    if (held.addAndGet(bytes) > limits.memory()) {
      throw stopped(
          LimitExceeded.tooLarge(
              "The query has to hold more than "
                  + limits.memory()
                  + " bytes to sort, group or join. Narrow it, or ask for less at once."));
    }
  }

  /** Begins another query of the same request, when the one before has let go of all it held. */
  public void next() {
    held.set(0);
  }

  public void release(long bytes) {
    held.addAndGet(-bytes);
  }

  /**
   * Refuses a number that grew too long: the work that a number takes grows faster than its length.
   *
   * @throws LimitExceeded if it did
   */
  public void checkDigits(long digits) {
    if (digits > MOST_DIGITS) {
      throw stopped(
          LimitExceeded.refused(
              "The query makes a number longer than " + MOST_DIGITS + " digits."));
    }
  }

  /**
   * Refuses a text that grew too long.
   *
   * @throws LimitExceeded if it did
   */
  public void checkLength(long length) {
    if (length > limits.stringLength()) {
      throw stopped(
          LimitExceeded.refused(
              "The query makes a text longer than " + limits.stringLength() + " characters."));
    }
  }
}
