package org.cyberattribution.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.cyberattribution.serve.execution.BoundedExecution;
import org.cyberattribution.serve.gate.AccessLog;
import org.cyberattribution.serve.limit.Admission;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.cyberattribution.serve.limit.Limits;
import org.cyberattribution.serve.limit.QueryRun;
import org.cyberattribution.serve.limit.QueryShape;
import org.cyberattribution.serve.limit.QueryText;
import org.cyberattribution.serve.limit.Watchdog;

/**
 * Fuseki's query service, with checks before a query is parsed and before it runs, a turn to wait
 * for, and an execution that can be stopped.
 */
final class GuardedQueries extends SPARQL_QueryDataset {
  private static final double MILLISECONDS = 1000;

  private final Limits limits;
  private final Admission admission;
  private final Watchdog watchdog;

  GuardedQueries(Limits limits, Admission admission, Watchdog watchdog) {
    this.limits = limits;
    this.admission = admission;
    this.watchdog = watchdog;
  }

  @Override
  public void validate(HttpAction action) {
    HttpServletRequest request = action.getRequest();
    if (request.getParameter("update") != null) {
      ServletOps.error(
          HttpServletResponse.SC_FORBIDDEN,
          "Nothing can be changed here: the service is read-only.");
    }
    for (String name : new String[] {"callback", "stylesheet"}) {
      if (request.getParameter(name) != null) {
        ServletOps.errorBadRequest("The parameter '" + name + "' is not available here.");
      }
    }
    super.validate(action);
  }

  @Override
  protected void executeBody(HttpAction action) {
    try (InputStream body = action.getRequestInputStream()) {
      byte[] text = body.readNBytes(limits.queryBytes() + 1);
      execute(new String(text, StandardCharsets.UTF_8), action);
    } catch (IOException e) {
      ServletOps.errorBadRequest("The query could not be read: " + e.getMessage());
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    QueryRun run = new QueryRun(limits, time(action));
    action.getRequest().setAttribute(QueryRun.class.getName(), run);
    action.getRequest().setAttribute(AccessLog.QUERY_HASH, DigestUtils.sha256Hex(text));
    try {
      QueryText.check(text, limits);
      QueryShape shape = checked(text);
      Admission.Turn turn = admission.enter(client(action), shape.isLight(), run);
      try {
        runInTime(text, action, run);
      } finally {
        turn.close();
      }
    } catch (StackOverflowError e) {
      run.stop(LimitExceeded.refused("The query is nested too deeply. Flatten it."));
    } catch (LimitExceeded e) {
      run.stop(e);
    } catch (QueryCancelledException e) {
      run.stop(LimitExceeded.timedOut(run.time().toMillis()));
    }
  }

  private void runInTime(String text, HttpAction action, QueryRun run) {
    Watchdog.Watch watch = watchdog.watch(run);
    try {
      super.execute(text, action);
    } finally {
      watch.close();
    }
  }

  private QueryShape checked(String text) {
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

  private static String client(HttpAction action) {
    return String.valueOf(action.getRequest().getRemoteAddr());
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

  private static QueryRun run(HttpAction action) {
    return (QueryRun) action.getRequest().getAttribute(QueryRun.class.getName());
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return BoundedExecution.prepare(query, dataset, action.getContext(), run(action));
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query requested, String log) {
    return BoundedExecution.start(requested, execution, run(action));
  }
}
