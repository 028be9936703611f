package org.cyberattribution.serve.gate;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.cyberattribution.serve.limit.Admission;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.cyberattribution.serve.limit.Limits;
import org.cyberattribution.serve.limit.Passage;
import org.cyberattribution.serve.limit.QueryRun;
import org.cyberattribution.serve.limit.Watchdog;

/** Every request passes here first, and every answer last. */
public final class Gate implements Filter {
  private static final int FORM_OVERHEAD = 4;
  private static final long DRAINED = 16L << 20;
  private static final Duration DRAINING = Duration.ofSeconds(1);
  private static final int PAUSE_MILLISECONDS = 5;

  private final Limits limits;
  private final Admission admission;
  private final Watchdog watchdog;
  private final Traffic traffic;

  /**
   * @param traffic where requests are counted and logged
   */
  public Gate(Limits limits, Admission admission, Watchdog watchdog, Traffic traffic) {
    this.limits = limits;
    this.admission = admission;
    this.watchdog = watchdog;
    this.traffic = traffic;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    long most = asksForFile(asked) ? Long.MAX_VALUE : limits.bytes();
    GuardedResponse answer = new GuardedResponse((HttpServletResponse) response, most);
    long start = System.nanoTime();
    try {
      Headers.set(answer);
      pass(asked, answer, chain);
      answer.finish(run(asked).flatMap(QueryRun::failure));
    } catch (GuardedResponse.BrokenOff e) {
      Connections.close(asked);
      throw e;
    } finally {
      traffic.note(asked, answer.getStatus(), answer.written(), System.nanoTime() - start);
    }
  }

  private void pass(HttpServletRequest request, GuardedResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Headers.asksWhatIsAllowed(request)) {
      Headers.allow(response);
      return;
    }
    Optional<LimitExceeded> tooLong = tooLong(request);
    if (tooLong.isPresent()) {
      drain(request.getInputStream());
      response.setHeader("Connection", "close");
      response.refuse(tooLong.get());
    } else if (writes(request)) {
      response.setHeader("Connection", "close");
      response.sendError(
          HttpServletResponse.SC_FORBIDDEN,
          "Nothing can be changed here: the service is read-only.");
    } else {
      letThrough(request, response, chain);
    }
  }

  /** What needs the store takes its turn when it comes to that: much is answered without. */
  private void letThrough(HttpServletRequest request, GuardedResponse response, FilterChain chain)
      throws IOException, ServletException {
    String client = String.valueOf(request.getRemoteAddr());
    try (Passage passage = new Passage(limits, admission, watchdog, client)) {
      request.setAttribute(Passage.class.getName(), passage);
      try {
        chain.doFilter(request, response);
      } catch (QueryCancelledException e) {
        response.refuse(passage.reason(e));
      }
    }
  }

  /** Dumps are files, however large, and are sent as they lie there. */
  private static boolean asksForFile(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/dumps/");
  }

  /** A body that could not hold a query within its limit, however it is encoded. */
  private Optional<LimitExceeded> tooLong(HttpServletRequest request) {
    long most = (long) FORM_OVERHEAD * limits.queryBytes();
    return request.getContentLengthLong() <= most
        ? Optional.empty()
        : Optional.of(
            LimitExceeded.tooLarge(
                "The query is longer than " + limits.queryBytes() + " bytes. Shorten it."));
  }

  /**
   * Takes in what a client is sending, so that it reads the answer; not for long, since that holds
   * a thread.
   */
  private static void drain(ServletInputStream content) throws IOException {
    long start = System.nanoTime();
    long drained = 0;
    while (!content.isFinished()
        && drained < DRAINED
        && System.nanoTime() - start < DRAINING.toNanos()) {
      drained += content.skip(content.available());
      try {
        Thread.sleep(PAUSE_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static boolean writes(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("application/sparql-update")
        || request.getRequestURI().startsWith("/$/")
        || !isRead(request.getMethod());
  }

  private static boolean isRead(String method) {
    return switch (method) {
      case "GET", "HEAD", "POST", "OPTIONS" -> true;
      default -> false;
    };
  }

  /** The query that a request runs, once it has begun. */
  static Optional<QueryRun> run(HttpServletRequest request) {
    return Optional.ofNullable((QueryRun) request.getAttribute(QueryRun.class.getName()));
  }
}
