package org.cyberattribution.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** The published ontology, read as one with its schemes, its alignments and further statements. */
final class Ontology {
  private static final Path DIRECTORY = Path.of(System.getProperty("ontology.dir"));
  private static final String PREFIXES =
      """

      @prefix att: <https://w3id.org/cyber-attribution/ontology#> .
      @prefix ex: <urn:example:> .
      """;

  private Ontology() {}

  /**
   * The ontology with further statements.
   *
   * @param statements Turtle, which may use the prefixes att: and ex:
   */
  static OWLOntology with(String statements) throws IOException, OWLOntologyCreationException {
    StringBuilder turtle = new StringBuilder();
    // One text, since a term is only known for what it is beside its declaration.
    for (String file : List.of("attribution.ttl", "schemes.ttl", "alignments.ttl")) {
      turtle.append(Files.readString(DIRECTORY.resolve(file))).append('\n');
    }
    turtle.append(PREFIXES).append(statements);
    return OWLManager.createOWLOntologyManager()
        .loadOntologyFromOntologyDocument(
            new StringDocumentSource(
                turtle.toString(), IRI.create("urn:check"), new TurtleDocumentFormat(), null));
  }

  static List<Path> passExamples() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY.resolve("examples"))) {
      return files.filter(file -> file.toString().contains("-pass")).sorted().toList();
    }
  }

  /** HermiT, which knows no xsd:date and has to be told to pass over it. */
  static OWLReasoner reasoner(OWLOntology ontology) {
    Configuration configuration = new Configuration();
    configuration.ignoreUnsupportedDatatypes = true;
    return new ReasonerFactory().createReasoner(ontology, configuration);
  }
}
