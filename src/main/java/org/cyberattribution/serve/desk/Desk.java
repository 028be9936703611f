package org.cyberattribution.serve.desk;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.review.Review;
import org.cyberattribution.serve.page.Documents;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A running desk: {@code POST /records}, {@code POST /reload}, and {@code /review} for people. */
public final class Desk implements AutoCloseable {
  private final Server server;

  private Desk(Server server) {
    this.server = server;
  }

  /**
   * Opens the desk, on this machine's own interface whatever the public service listens to.
   *
   * @param port 0 for any that is free
   * @param accepted the folder of the record files that accepted records go into
   * @param documents the texts shown beside the candidates that were found in them
   */
  public static Desk open(
      int port, Token token, Keeper keeper, Review review, Path accepted, Documents documents) {
    Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    ServletContextHandler context = new ServletContextHandler("/");
    context.setBaseResourceAsString(
        Objects.requireNonNull(Desk.class.getResource("/web"), "/web").toString());
    context.addFilter(
        new FilterHolder(new Entrance(token)), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(new RecordsServlet(keeper)), "/records");
    context.addServlet(new ServletHolder(new ReloadServlet(keeper)), "/reload");
    context.addServlet(
        new ServletHolder(new ReviewServlet(review, accepted, documents)), "/review");
    context.addServlet(new ServletHolder(new DefaultServlet()), "/");
    server.setHandler(context);
    try {
      server.start();
    } catch (IOException e) {
      throw new Failure.Unavailable(
          "Port " + port + " is in use. Choose another with --desk-port.");
    } catch (Exception e) {
      throw new IllegalStateException("the desk cannot be opened", e);
    }
    return new Desk(server);
  }

  public String address() {
    return "http://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the desk cannot be closed", e);
    }
  }
}
