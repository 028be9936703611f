package org.cyberattribution.serve.gate;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of JSON for every request: when, from which network, what was asked, how it ended and how
 * long it took. Of a query there is only a hash, of an address only the network; files are kept for
 * {@link #DAYS} days.
 */
public final class AccessLog implements AutoCloseable {
  /** How long the files are kept. */
  public static final int DAYS = 14;

  /** The attribute of a request that holds its query's hash. */
  public static final String QUERY_HASH = "cag.query-hash";

  private static final String FILE = "access.jsonl";
  private static final FileSize PART = FileSize.valueOf("64MB");
  private static final FileSize ALL = FileSize.valueOf("1GB");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Logger log;
  private final RollingFileAppender<ILoggingEvent> appender;

  private AccessLog(Logger log, RollingFileAppender<ILoggingEvent> appender) {
    this.log = log;
    this.appender = appender;
  }

  /** A log in a folder, a file a day. */
  public static AccessLog in(Path folder) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(folder.resolve(FILE).toString());
    appender.setEncoder(encoder(context));
    appender.setRollingPolicy(policy(context, appender, folder));
    appender.start();
    ch.qos.logback.classic.Logger log = context.getLogger("access");
    log.setAdditive(false);
    log.setLevel(ch.qos.logback.classic.Level.INFO);
    log.addAppender(appender);
    return new AccessLog(log, appender);
  }

  private static PatternLayoutEncoder encoder(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%msg%n");
    encoder.start();
    return encoder;
  }

  private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy(
      LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path folder) {
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(folder.resolve("access-%d{yyyy-MM-dd}.%i.jsonl").toString());
    policy.setMaxFileSize(PART);
    policy.setTotalSizeCap(ALL);
    policy.setMaxHistory(DAYS);
    policy.setCleanHistoryOnStart(true);
    policy.start();
    return policy;
  }

  void write(HttpServletRequest request, int status, long bytes, Duration duration) {
    ObjectNode line = JSON.createObjectNode();
    line.put("time", Instant.now().toString());
    line.put("client", network(request.getRemoteAddr()));
    line.put("method", request.getMethod());
    line.put("path", request.getRequestURI());
    line.put("status", status);
    line.put("bytes", bytes);
    line.put("milliseconds", duration.toMillis());
    if (request.getAttribute(QUERY_HASH) instanceof String hash) {
      line.put("query", hash);
    }
    log.info("{}", line);
  }

  /** An address without what points to one machine. */
  static String network(String address) {
    int colons = address.indexOf(':');
    if (colons < 0) {
      return address.substring(0, address.lastIndexOf('.') + 1) + "0";
    }
    String[] groups = address.replace("[", "").split(":", -1);
    return String.join(":", java.util.Arrays.copyOf(groups, Math.min(3, groups.length))) + "::";
  }

  @Override
  public void close() {
    ((ch.qos.logback.classic.Logger) log).detachAppender(appender);
    appender.stop();
  }
}
