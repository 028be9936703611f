package org.cyberattribution.serve.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.cyberattribution.serve.limit.Limits;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/** How connections are kept: few enough, fast enough, and with small enough headers. */
public final class Connections {
  /**
   * Threads for requests; those that wait for their turn hold one each, which is at most three
   * times the queue. The others are for what needs no turn.
   */
  public static final int THREADS = 256;

  private static final int MOST = 512;
  private static final int IDLE_MILLISECONDS = 30_000;
  private static final int LEAST_BYTES_PER_SECOND = 256;
  private static final int FORM_OVERHEAD = 4;

  /** Answers of /sparql are left as they are: what many ask for again comes from a cache. */
  private static final List<String> COMPRESSED =
      List.of("text/html", "text/css", "text/javascript", "image/svg+xml", "application/json");

  private Connections() {}

  /**
   * Sets up a server that is built but not started.
   *
   * @param behindProxy whether X-Forwarded-* headers are a proxy's; without one, strangers could
   *     claim any address by them
   */
  public static void arrange(Server server, Limits limits, boolean behindProxy) {
    server.addBean(new NetworkConnectionLimit(MOST, server));
    Arrays.stream(server.getConnectors())
        .filter(AbstractConnector.class::isInstance)
        .map(AbstractConnector.class::cast)
        .forEach(connector -> arrange(connector, limits, behindProxy));
    int mostContent = FORM_OVERHEAD * limits.queryBytes();
    if (server.getHandler() instanceof ServletContextHandler context) {
      context.setMaxFormContentSize(mostContent);
      server.setHandler(compressing(loadingContentFirst(context, mostContent)));
    }
  }

  /** Closes the connection of a request whose answer must not look whole. */
  static void close(HttpServletRequest request) {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  /** Pages, style sheets and scripts pass the network in a third of their size. */
  private static Handler compressing(Handler next) {
    CompressionConfig.Builder config = CompressionConfig.builder();
    COMPRESSED.forEach(config::compressIncludeMimeType);
    // What is sent here is counted as it comes; unpacked, it could be any size.
    config.decompressExcludePath("/*");
    CompressionHandler compression = new CompressionHandler(next);
    compression.putCompression(new GzipCompression());
    compression.putConfiguration("/*", config.build());
    return compression;
  }

  /**
   * A request takes a thread once its content is there, so that slow clients hold none; nor may
   * they hold a connection for as long as they like.
   */
  private static Handler loadingContentFirst(Handler next, int most) {
    Handler loading =
        new EagerContentHandler(
            next, new EagerContentHandler.RetainedContentLoaderFactory(most, -1, false));
    return new MinimumDataRateHandler(loading, LEAST_BYTES_PER_SECOND, 0);
  }

  private static void arrange(AbstractConnector connector, Limits limits, boolean behindProxy) {
    connector.setIdleTimeout(IDLE_MILLISECONDS);
    HttpConfiguration http =
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setRequestHeaderSize(FORM_OVERHEAD * limits.queryBytes());
    if (behindProxy) {
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
  }
}
