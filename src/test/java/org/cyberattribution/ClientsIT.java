package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Clients that nobody here wrote work with the service's address alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsIT {
  private static final String WHO =
      "PREFIX att: <https://w3id.org/cyber-attribution/ontology#> "
          + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
          + "SELECT ?who WHERE { ?s a att:Attribution ; att:onBehalfOf/rdfs:label ?who }";

  private Product.Service service;
  private String origin;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException, InterruptedException {
    Path home = Product.smallHome(folder, World.inWhichTheAlliance("acknowledges"));
    service = new Product(home, folder.resolve("store")).serve(folder.resolve("log"));
    origin = service.endpoint().replace("/sparql", "");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void answersRdf4jsRepository() {
    SPARQLRepository repository = new SPARQLRepository(service.endpoint());
    try (RepositoryConnection connection = repository.getConnection();
        TupleQueryResult rows = connection.prepareTupleQuery(WHO).evaluate()) {
      assertThat(rows.stream().map(row -> row.getValue("who").stringValue()))
          .containsExactly("Otherland");
    }
    try (RepositoryConnection connection = repository.getConnection()) {
      assertThat(connection.getContextIDs().stream().map(Object::toString))
          .contains("https://w3id.org/cyber-attribution/graph/world");
      assertThat(connection.getStatements(null, null, null).stream().limit(5)).hasSize(5);
    }
    repository.shutDown();
  }

  @Test
  void isReadByRapper() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/rapper")),
        "rapper (Debian: raptor2-utils) is not installed");
    String out = run("rapper", "-q", "-g", "-o", "ntriples", origin + "/id/state/examplestan");
    assertThat(out)
        .contains(
            "<https://w3id.org/cyber-attribution/id/state/examplestan>"
                + " <http://www.w3.org/2000/01/rdf-schema#label> \"Examplestan\"@en");
  }

  @Test
  void answersRdflib() throws IOException, InterruptedException {
    assumeTrue(
        Program.succeeds("/usr/bin/python3", "-c", "import rdflib"),
        "rdflib (Debian: python3-rdflib) is not installed");
    String script =
        """
        import sys, rdflib
        from rdflib.plugins.stores.sparqlstore import SPARQLStore
        for row in rdflib.Graph(SPARQLStore(sys.argv[1])).query(sys.argv[2]): print(row.who)
        graph = rdflib.Graph()
        graph.parse(sys.argv[3])
        print(len(graph) > 3, rdflib.URIRef(sys.argv[4]) in graph.subjects())
        """;
    assertThat(
            run(
                "/usr/bin/python3",
                "-c",
                script,
                service.endpoint(),
                WHO,
                origin + "/id/state/examplestan",
                "https://w3id.org/cyber-attribution/id/state/examplestan"))
        .contains("Otherland", "True True");
  }

  @Test
  void answersComunica() throws IOException, InterruptedException {
    Path program =
        ProjectFolder.file("src/clients/node_modules/@comunica/query-sparql/bin/query.js");
    assumeTrue(Files.exists(program), "Comunica is not installed: ./cag test installs it");
    assumeTrue(Program.succeeds("node", "--version"), "node is not installed");
    for (String source :
        List.of("sparql@" + service.endpoint(), service.endpoint(), origin + "/graph/world")) {
      assertThat(run("node", program.toAbsolutePath().toString(), source, "-q", unlabelled()))
          .as(source)
          .contains("state/otherland");
    }
  }

  /** A question that one graph alone answers. */
  private static String unlabelled() {
    return WHO.replace("att:onBehalfOf/rdfs:label", "att:onBehalfOf");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Program program = Program.run(command);
    assertThat(program.exitCode()).as(program.printed()).isZero();
    return program.printed();
  }
}
