package org.cyberattribution.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.Failure;

/** A running service: a read-only SPARQL endpoint at /sparql over one store. */
public final class Server implements AutoCloseable {
  private static final String ENDPOINT_FILE = "endpoint";
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

  private final FusekiServer fuseki;
  private final Path endpointFile;
  private final Guards guards;

  private Server(FusekiServer fuseki, Path endpointFile, Guards guards) {
    this.fuseki = fuseki;
    this.endpointFile = endpointFile;
    this.guards = guards;
  }

  /**
   * Starts the service.
   *
   * @param port 0 for any that is free
   * @param everyInterface whether to listen beyond this machine
   * @param storePath where the endpoint's address is left for other commands, since they cannot
   *     open a store that is served
   * @param guards what stands between strangers and the store
   */
  public static Server start(
      DatasetGraph dataset, int port, boolean everyInterface, Path storePath, Guards guards) {
    restrict(dataset);
    FusekiServer.Builder builder = FusekiServer.create();
    guards.attach(builder, () -> Txn.calculateRead(dataset, () -> dataset.find().hasNext()));
    FusekiServer fuseki =
        builder
            .port(port)
            .loopback(!everyInterface)
            .fusekiModules(FusekiModules.empty())
            .registerOperation(Operation.Query, guards.queries())
            .add("/sparql", DataService.newBuilder(dataset).addEndpoint(Operation.Query).build())
            .build();
    guards.arrange(fuseki.getJettyServer());
    try {
      fuseki.start();
    } catch (FusekiException e) {
      if (e.getCause() instanceof BindException || e.getCause() instanceof IOException) {
        throw portInUse(port);
      }
      throw e;
    }
    Server server = new Server(fuseki, storePath.resolve(ENDPOINT_FILE), guards);
    server.announce();
    return server;
  }

  /** Finds out early that a port is taken, before anything long is begun. */
  public static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw portInUse(port);
    }
  }

  private static Failure portInUse(int port) {
    return new Failure.Unavailable("Port " + port + " is in use. Choose another with --port.");
  }

  /** Nothing that runs here may fetch from elsewhere or call into the class path. */
  private static void restrict(DatasetGraph dataset) {
    ARQ.globalServiceAllowed = false;
    dataset.getContext().setFalse(ARQ.httpServiceAllowed);
    ARQ.getContext().setFalse(ARQ.enablePropertyFunctions);
  }

  /** The endpoint of the service that has a store open, if one has. */
  public static Optional<String> running(Path storePath) {
    Path file = storePath.resolve(ENDPOINT_FILE);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void announce() {
    try {
      Files.writeString(endpointFile, endpoint());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String endpoint() {
    return "http://localhost:" + fuseki.getPort() + "/sparql";
  }

  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    guards.drain(PATIENCE_AT_THE_END);
    fuseki.stop();
    guards.close();
    try {
      Files.deleteIfExists(endpointFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
