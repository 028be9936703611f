package org.cyberattribution.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.web.HttpSC;
import org.cyberattribution.serve.execution.BoundedExecution;
import org.cyberattribution.serve.gate.AccessLog;
import org.cyberattribution.serve.http.Accept;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.GraphFormat;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.cyberattribution.serve.limit.Passage;
import org.cyberattribution.serve.limit.QueryRun;
import org.cyberattribution.store.Versions;
import org.cyberattribution.store.Versions.Reading;

/**
 * Fuseki's query service with a turnstile before each query and an execution that can be stopped,
 * each answered from one version of the store, with an entity tag, and from memory if it was asked
 * before. Without a query it describes itself.
 */
public final class QueryEndpoint extends SPARQL_QueryDataset {
  private static final String QUESTION = Asked.class.getName();

  private final Versions versions;
  private final AnswerCache cache;
  private final Turnstile turnstile;

  /**
   * @param versions where each query takes its data from
   * @param cache where answers are kept
   * @param turnstile what lets queries through
   */
  public QueryEndpoint(Versions versions, AnswerCache cache, Turnstile turnstile) {
    this.versions = versions;
    this.cache = cache;
    this.turnstile = turnstile;
  }

  @Override
  public void validate(HttpAction action) {
    HttpServletRequest request = action.getRequest();
    if (request.getParameter("update") != null) {
      ServletOps.error(
          HttpSC.FORBIDDEN_403, "Nothing can be changed here: the service is read-only.");
    }
    for (String name : List.of("callback", "stylesheet")) {
      if (request.getParameter(name) != null) {
        ServletOps.errorBadRequest("The parameter '" + name + "' is not available here.");
      }
    }
    super.validate(action);
  }

  @Override
  protected void executeBody(HttpAction action) {
    try (InputStream body = action.getRequestInputStream()) {
      byte[] text = body.readNBytes(turnstile.limits().queryBytes() + 1);
      execute(new String(text, StandardCharsets.UTF_8), action);
    } catch (IOException e) {
      ServletOps.errorBadRequest("The query could not be read: " + e.getMessage());
    }
  }

  @Override
  public void execGet(HttpAction action) {
    if (action.getRequestQueryString() == null) {
      describe(action);
    } else {
      super.execGet(action);
    }
  }

  /** As GET; the server itself leaves the body out. */
  @Override
  public void execHead(HttpAction action) {
    HttpServletRequest asGet =
        new HttpServletRequestWrapper(action.getRequest()) {
          @Override
          public String getMethod() {
            return "GET";
          }
        };
    HttpAction get =
        new HttpAction(action.id, action.log, action.category, asGet, action.getResponse());
    get.setRequest(action.getDataAccessPoint(), action.getDataService());
    get.setEndpoint(action.getEndpoint());
    execGet(get);
  }

  private void describe(HttpAction action) {
    QueryRun run = turnstile.run(action);
    HttpServletRequest request = action.getRequest();
    Passage passage =
        (Passage) Objects.requireNonNull(request.getAttribute(Passage.class.getName()));
    try (Reading reading = versions.read()) {
      passage.take(Passage.Work.PAGE);
      Exchange exchange = new Exchange(request, action.getResponse(), reading, passage);
      ServiceDescription.send(exchange, turnstile.limits());
    } catch (LimitExceeded e) {
      run.stop(e);
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    QueryRun run = turnstile.run(action);
    action.getRequest().setAttribute(AccessLog.QUERY_HASH, DigestUtils.sha256Hex(text));
    try (Reading reading = versions.read()) {
      Asked asked = new Asked(action, text, reading.version());
      if (asked.isKnownToClient()) {
        asked.notModified();
        return;
      }
      Optional<AnswerCache.Answer> known = cache.find(asked.key());
      if (known.isPresent()) {
        asked.send(known.get());
      } else {
        turnstile.pass(
            text,
            action.getRequest(),
            run,
            () -> super.execute(text, pinned(action, reading, asked)));
      }
    } catch (StackOverflowError e) {
      run.stop(LimitExceeded.refused("The query is nested too deeply. Flatten it."));
    } catch (LimitExceeded e) {
      run.stop(e);
    } catch (QueryCancelledException e) {
      run.stop(LimitExceeded.timedOut(run.time().toMillis()));
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  /** The same request, answered from one version whatever happens meanwhile. */
  private static HttpAction pinned(HttpAction action, Reading reading, Asked asked) {
    HttpServletRequest request = action.getRequest();
    request.setAttribute(QUESTION, asked);
    HttpAction pinned =
        new HttpAction(action.id, action.log, action.category, request, action.getResponse());
    DataService version = DataService.newBuilder(reading.dataset()).build();
    version.goActive();
    pinned.setRequest(action.getDataAccessPoint(), version);
    pinned.setEndpoint(action.getEndpoint());
    return pinned;
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (query.isJsonType()) {
      ServletOps.errorBadRequest("JSON { } is not available here. Ask for SELECT results as JSON.");
    }
    asked(action).parsed(query);
  }

  private static Asked asked(HttpAction action) {
    return (Asked) Objects.requireNonNull(action.getRequest().getAttribute(QUESTION));
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return BoundedExecution.prepare(query, dataset, action.getContext(), Turnstile.running(action));
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query requested, String log) {
    return BoundedExecution.start(requested, execution, Turnstile.running(action));
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    Asked asked = asked(action);
    if (result.isRowSet() || result.isBoolean()) {
      ResultFormat format =
          chosen(asked, ResultFormat::named, ResultFormat.ALL, ResultFormat::mediaType);
      asked.send(format.mediaType(), cache, out -> write(result, format, out));
    } else {
      DatasetGraph data =
          result.isGraph() ? DatasetGraphFactory.wrap(result.graph()) : result.dataset();
      GraphFormat format =
          chosen(asked, GraphFormat::named, GraphFormat.ALL, GraphFormat::mediaType);
      asked.send(format.mediaType(), cache, out -> format.write(data, out));
    }
  }

  private static void write(QueryExecResult result, ResultFormat format, java.io.OutputStream out) {
    ResultsWriter writer = ResultsWriter.create().lang(format.lang()).build();
    if (result.isRowSet()) {
      writer.write(out, result.rowSet());
    } else {
      writer.write(out, result.booleanResult());
    }
  }

  /** What the request names, or else what it likes best. */
  private static <T> T chosen(
      Asked asked,
      Function<String, Optional<T>> named,
      List<T> offers,
      Function<T, String> mediaType) {
    Optional<T> choice =
        asked.format().isPresent()
            ? asked.format().flatMap(named)
            : Accept.of(asked.accept()).best(offers, mediaType);
    if (choice.isEmpty()) {
      ServletOps.error(
          HttpSC.NOT_ACCEPTABLE_406,
          "There is: " + String.join(", ", offers.stream().map(mediaType).toList()));
    }
    return choice.orElseThrow();
  }
}
