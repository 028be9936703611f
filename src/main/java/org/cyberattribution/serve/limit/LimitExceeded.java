package org.cyberattribution.serve.limit;

import java.util.OptionalInt;
import org.apache.jena.query.QueryCancelledException;

/**
 * Ends a query that goes beyond a limit. It counts as a cancellation, since Jena's filters take
 * every other exception for an error of the row at hand, and go on.
 */
public final class LimitExceeded extends QueryCancelledException {
  private static final long serialVersionUID = 1L;

  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int RETRY_SECONDS = 5;

  private final int status;
  private final boolean worthRetrying;
  private final String message;

  private LimitExceeded(int status, boolean worthRetrying, String message) {
    this.status = status;
    this.worthRetrying = worthRetrying;
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** What the HTTP answer says. */
  public int status() {
    return status;
  }

  /** When the same query may succeed, if it may later. */
  public OptionalInt retrySeconds() {
    return worthRetrying ? OptionalInt.of(RETRY_SECONDS) : OptionalInt.empty();
  }

  /** The query itself cannot be taken. */
  public static LimitExceeded refused(String message) {
    return new LimitExceeded(BAD_REQUEST, false, message);
  }

  /** Something is larger than it may be. */
  public static LimitExceeded tooLarge(String message) {
    return new LimitExceeded(TOO_LARGE, false, message);
  }

  /** The query ran out of time. */
  public static LimitExceeded timedOut(long milliseconds) {
    return new LimitExceeded(
        UNAVAILABLE,
        false,
        "The query ran longer than "
            + milliseconds
            + " ms and was stopped. Narrow it, or ask for less at once.");
  }

  /** Too many queries are running. */
  public static LimitExceeded busy() {
    return new LimitExceeded(
        UNAVAILABLE, true, "Too many queries are running. Try again in a few seconds.");
  }

  /** What is asked for is being made. */
  public static LimitExceeded notYet() {
    return new LimitExceeded(
        UNAVAILABLE, true, "This is being made and takes long. Try again in a few seconds.");
  }

  /** One client has too many queries running. */
  public static LimitExceeded tooManyOfOne(int limit) {
    return new LimitExceeded(
        TOO_MANY_REQUESTS,
        true,
        "More than " + limit + " of your queries run or wait. Wait for their answers.");
  }

  /** The service is about to end. */
  public static LimitExceeded stopping() {
    return new LimitExceeded(UNAVAILABLE, true, "The service is stopping. Try again in a moment.");
  }
}
