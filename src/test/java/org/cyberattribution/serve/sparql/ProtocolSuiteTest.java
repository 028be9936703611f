package org.cyberattribution.serve.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.serve.gate.AccessLog;
import org.cyberattribution.serve.gate.Gate;
import org.cyberattribution.serve.gate.Traffic;
import org.cyberattribution.serve.limit.Admission;
import org.cyberattribution.serve.limit.Limits;
import org.cyberattribution.serve.limit.Watchdog;
import org.cyberattribution.store.Versions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The W3C's cases of the SPARQL 1.1 protocol. Those that update run since the service here, unlike
 * the product's, has an endpoint for updates beside that for queries.
 */
class ProtocolSuiteTest {
  private static final String SUITE = "suites/w3c-sparql11-protocol/";
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String HT = "http://www.w3.org/2011/http#";
  private static final String CNT = "http://www.w3.org/2011/content#";
  private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
  private static final Map<String, List<String>> FORMATS =
      Map.of(
          "boolean", List.of("application/sparql-results+json", "application/sparql-results+xml"),
          "tabular",
              List.of(
                  "application/sparql-results+json",
                  "application/sparql-results+xml",
                  "text/csv",
                  "text/tab-separated-values"),
          "RDF", List.of("application/rdf+xml", "text/turtle", "application/n-triples"));

  private final HttpClient client = HttpClient.newHttpClient();
  private final DatasetGraph data = DatasetGraphFactory.createTxnMem();
  private FusekiServer server;

  /** The data in memory, which counts as another version each time since updates change it. */
  private record Mutable(DatasetGraph dataset) implements Versions {
    @Override
    public Reading read() {
      return new Reading() {
        @Override
        public DatasetGraph dataset() {
          return dataset;
        }

        @Override
        public String version() {
          return UUID.randomUUID().toString();
        }

        @Override
        public void close() {}
      };
    }
  }

  /** Fuseki calls it its own failure if a request names the data set that its update names too. */
  private static final class Updates extends SPARQL_Update {
    @Override
    public void execute(HttpAction action) {
      try {
        super.execute(action);
      } catch (ActionErrorException e) {
        if (String.valueOf(e.getMessage()).startsWith("SPARQL Update: Protocol using-")) {
          ServletOps.errorBadRequest(e.getMessage());
        }
        throw e;
      }
    }
  }

  private final Watchdog watchdog = new Watchdog();

  @BeforeEach
  void serve(@TempDir Path logs) {
    Limits limits = Limits.ofThisMachine();
    Admission admission = new Admission(limits, watchdog);
    Turnstile turnstile = new Turnstile(limits, admission, watchdog);
    Traffic traffic = new Traffic(AccessLog.in(logs), admission);
    Gate gate = new Gate(limits, admission, watchdog, traffic);
    server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.empty())
            .addFilter("/sparql", gate)
            .registerOperation(
                Operation.Query,
                new QueryEndpoint(new Mutable(data), new AnswerCache(1 << 20), turnstile))
            .registerOperation(Operation.Update, new Updates())
            .add("/sparql", DataService.newBuilder(data).addEndpoint(Operation.Query).build())
            .add("/update", DataService.newBuilder(data).addEndpoint(Operation.Update).build())
            .start();
  }

  @AfterEach
  void stop() {
    server.stop();
    watchdog.close();
  }

  /** One case, with its data and requests in the manifest. */
  record Case(Resource resource) {
    @Override
    public String toString() {
      return resource.getLocalName();
    }
  }

  static Stream<Case> cases() {
    return manifest()
        .listSubjectsWithProperty(property(MF, "action"))
        .mapWith(Case::new)
        .toList()
        .stream();
  }

  private static Model manifest() {
    return RDFDataMgr.loadModel(ProjectFolder.reference(SUITE + "manifest.ttl").toString());
  }

  @Test
  void hasAllCases() {
    assertThat(cases()).hasSize(34);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void answersAsTheProtocolSays(Case oneCase) throws IOException, InterruptedException {
    oneCase
        .resource()
        .listProperties(property(UT, "graphData"))
        .forEach(it -> load(it.getObject()));
    Resource action = oneCase.resource().getPropertyResourceValue(property(MF, "action"));
    List<RDFNode> requests =
        action.getPropertyResourceValue(property(HT, "requests")).as(RDFList.class).asJavaList();
    assertThat(requests).isNotEmpty();
    for (RDFNode request : requests) {
      check(request.asResource(), send(request.asResource(), oneCase.toString()));
    }
  }

  private void load(RDFNode graphData) {
    Resource entry = graphData.asResource();
    String name = text(entry, "http://www.w3.org/2000/01/rdf-schema#", "label").orElseThrow();
    String file = entry.getPropertyResourceValue(property(UT, "graph")).getURI();
    Txn.exec(
        data,
        TxnType.WRITE,
        () -> RDFDataMgr.read(data.getGraph(ResourceFactory.createResource(name).asNode()), file));
  }

  private HttpResponse<String> send(Resource request, String name)
      throws IOException, InterruptedException {
    String path =
        text(request, HT, "absolutePath")
            .orElseThrow()
            .replaceFirst("^/sparql/", endpoint(request, name));
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path));
    Resource headers = request.getPropertyResourceValue(property(HT, "headers"));
    if (headers != null) {
      for (RDFNode header : headers.as(RDFList.class).asJavaList()) {
        builder.header(
            text(header.asResource(), HT, "fieldName").orElseThrow(),
            text(header.asResource(), HT, "fieldValue").orElseThrow());
      }
    }
    builder.method(text(request, HT, "methodName").orElseThrow(), body(request));
    return client.send(builder.build(), BodyHandlers.ofString());
  }

  /** The suite leaves it to the tester whether queries and updates have one address or two. */
  private static String endpoint(Resource request, String name) {
    Resource body = request.getPropertyResourceValue(property(HT, "body"));
    boolean asksForTheOutcome =
        body != null && text(body, CNT, "chars").orElseThrow().startsWith("ASK");
    return name.contains("update") && !asksForTheOutcome ? "/update" : "/sparql";
  }

  private static HttpRequest.BodyPublisher body(Resource request) {
    Resource body = request.getPropertyResourceValue(property(HT, "body"));
    return body == null
        ? BodyPublishers.noBody()
        : BodyPublishers.ofString(
            text(body, CNT, "chars").orElseThrow(),
            Charset.forName(text(body, CNT, "characterEncoding").orElseThrow()));
  }

  private static void check(Resource request, HttpResponse<String> response) {
    Resource expected = request.getPropertyResourceValue(property(HT, "resp"));
    List<String> statuses =
        expected
            .listProperties(property(MF, "expectedStatus"))
            .mapWith(it -> it.getResource().getURI().replaceAll(".*StatusCode(.)xx", "$1"))
            .toList();
    assertThat(statuses).isNotEmpty();
    assertThat(String.valueOf(response.statusCode() / 100)).as(response.body()).isIn(statuses);
    text(expected, MF, "expectedBoolean")
        .ifPresent(truth -> assertThat(response.body()).contains("\"boolean\" : " + truth));
    text(expected, MF, "expectedFormat")
        .ifPresent(
            format ->
                assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .satisfies(
                        type ->
                            assertThat(FORMATS.get(format)).contains(type.replaceAll(";.*", ""))));
  }

  private static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }

  private static Optional<String> text(Resource subject, String namespace, String name) {
    return Optional.ofNullable(subject.getProperty(property(namespace, name)))
        .map(statement -> statement.getLiteral().getLexicalForm());
  }
}
