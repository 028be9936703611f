package org.cyberattribution.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.cyberattribution.serve.limit.Admission;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.cyberattribution.serve.limit.Limits;
import org.cyberattribution.serve.limit.QueryRun;
import org.cyberattribution.serve.limit.QueryShape;
import org.cyberattribution.serve.limit.QueryText;
import org.cyberattribution.serve.limit.Watchdog;

/**
 * Checks queries before they are parsed and before they run, has them wait for their turn, and
 * watches their time.
 */
public final class Turnstile {
  private static final double MILLISECONDS = 1000;

  private final Limits limits;
  private final Admission admission;
  private final Watchdog watchdog;

  public Turnstile(Limits limits, Admission admission, Watchdog watchdog) {
    this.limits = limits;
    this.admission = admission;
    this.watchdog = watchdog;
  }

  Limits limits() {
    return limits;
  }

  /** What is about to be asked, with the time that it has. */
  QueryRun run(HttpAction action) {
    QueryRun run = new QueryRun(limits, time(action));
    action.getRequest().setAttribute(QueryRun.class.getName(), run);
    return run;
  }

  static QueryRun running(HttpAction action) {
    return (QueryRun) action.getRequest().getAttribute(QueryRun.class.getName());
  }

  /**
   * Lets a query through when its turn has come.
   *
   * @throws LimitExceeded if it goes beyond a limit
   */
  void pass(String text, HttpServletRequest request, QueryRun run, Runnable query) {
    QueryShape shape = checked(text, limits);
    Admission.Turn turn =
        admission.enter(String.valueOf(request.getRemoteAddr()), shape.isLight(), run);
    try {
      inTime(run, query);
    } finally {
      turn.close();
    }
  }

  private void inTime(QueryRun run, Runnable query) {
    Watchdog.Watch watch = watchdog.watch(run);
    try {
      query.run();
    } finally {
      watch.close();
    }
  }

  /**
   * What a text asks for.
   *
   * @throws LimitExceeded if it is no query, or one that may not run
   */
  static QueryShape checked(String text, Limits limits) {
    QueryText.check(text, limits);
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      QueryShape shape = QueryShape.of(query);
      shape.check(limits);
      QueryGuard.refusal(query)
          .ifPresent(
              reason -> {
                throw LimitExceeded.refused(reason);
              });
      return shape;
    } catch (LimitExceeded e) {
      throw e;
    } catch (QueryException e) {
      throw LimitExceeded.refused("This is no SPARQL 1.1 query: " + e.getMessage());
    }
  }

  /** The time that the client asks for, in seconds, where that is less than the limit. */
  private Duration time(HttpAction action) {
    String asked = action.getRequestParameter("timeout");
    if (asked == null) {
      return limits.time();
    }
    try {
      long milliseconds = (long) (Double.parseDouble(asked) * MILLISECONDS);
      return Duration.ofMillis(Math.min(Math.max(1, milliseconds), limits.time().toMillis()));
    } catch (NumberFormatException e) {
      ServletOps.errorBadRequest("The timeout '" + asked + "' is no number of seconds.");
      return limits.time();
    }
  }
}
