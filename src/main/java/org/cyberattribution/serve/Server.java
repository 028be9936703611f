package org.cyberattribution.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.serve.dumps.DumpServlet;
import org.cyberattribution.serve.linked.DataServlet;
import org.cyberattribution.serve.linked.EntityServlet;
import org.cyberattribution.serve.linked.GraphServlet;
import org.cyberattribution.serve.linked.MetadataServlet;
import org.cyberattribution.serve.linked.OntologyServlet;
import org.cyberattribution.serve.linked.PageServlet;
import org.cyberattribution.serve.linked.StyleServlet;
import org.cyberattribution.serve.page.Pages;
import org.cyberattribution.serve.sparql.AnswerCache;
import org.cyberattribution.serve.sparql.GraphStore;
import org.cyberattribution.store.LiveStore;
import org.cyberattribution.store.Versions;
import org.cyberattribution.store.Versions.Reading;

/** A running service: a read-only SPARQL endpoint at /sparql over one store. */
public final class Server implements AutoCloseable {
  private static final String ENDPOINT_FILE = "endpoint";
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);
  private static final String TIMEOUT_MILLISECONDS = "30000";
  private static final long CACHE_BYTES = 64L << 20;

  /** Fuseki asks for a data set; the endpoint takes the store's current version each time. */
  private static final DatasetGraph NOTHING = DatasetGraphFactory.empty();

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
   * @param base the base of the entities' IRIs, which are answered for at the same paths here
   * @param port 0 for any that is free
   * @param everyInterface whether to listen beyond this machine
   * @param storePath where the endpoint's address is left for other commands, since they cannot
   *     open a store that is served
   * @param guards what stands between strangers and the store
   */
  public static Server start(
      Versions versions,
      Pages pages,
      String base,
      int port,
      boolean everyInterface,
      Path storePath,
      Guards guards) {
    restrict();
    FusekiServer.Builder builder =
        guards
            .before(FusekiServer.create(), () -> isReadable(versions))
            .port(port)
            .loopback(!everyInterface)
            .fusekiModules(FusekiModules.empty())
            .enablePing(true)
            .registerOperation(
                Operation.Query, guards.endpoint(versions, new AnswerCache(CACHE_BYTES)))
            .add("/sparql", DataService.newBuilder(NOTHING).addEndpoint(Operation.Query).build())
            .addServlet("/graph-store", new GraphStore(versions))
            .addServlet("/id/*", new EntityServlet(versions, base))
            .addServlet("/record/*", new PageServlet(versions, base))
            .addServlet("/data/*", new DataServlet(versions, base))
            .addServlet("/graph/*", new GraphServlet(versions, base))
            .addServlet("/ontology/*", new OntologyServlet(versions, base))
            .addServlet("/.well-known/void", new MetadataServlet(versions, base))
            .addServlet("/page.css", new StyleServlet())
            .addServlet("/dumps/*", new DumpServlet(storePath.resolve("dumps")))
            .staticFileBase(webFiles());
    Pages.paths().forEach(path -> builder.addServlet(path, pages));
    FusekiServer fuseki = builder.build();
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

  private static boolean isReadable(Versions versions) {
    try (Reading reading = versions.read()) {
      return Txn.calculateRead(reading.dataset(), () -> reading.dataset().find().hasNext());
    }
  }

  /** Where the pages' style sheets, scripts and pictures lie in the class path. */
  private static String webFiles() {
    String files = Objects.requireNonNull(Server.class.getResource("/web"), "/web").toString();
    return files.startsWith("file:") ? URI.create(files).getPath() : files;
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
  private static void restrict() {
    ARQ.globalServiceAllowed = false;
    ARQ.getContext().setFalse(ARQ.httpServiceAllowed);
    ARQ.getContext().set(ARQ.queryTimeout, TIMEOUT_MILLISECONDS);
    ARQ.getContext().setFalse(ARQ.enablePropertyFunctions);
  }

  /**
   * The endpoint of the service that has a store open, if one has; one that was killed left its
   * address behind, but has nothing open.
   */
  public static Optional<String> running(Path storePath) {
    Path file = storePath.resolve(ENDPOINT_FILE);
    try {
      return Files.exists(file) && LiveStore.isServed(storePath.resolve("store"))
          ? Optional.of(Files.readString(file).strip())
          : Optional.empty();
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
