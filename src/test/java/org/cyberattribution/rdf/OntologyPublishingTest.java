package org.cyberattribution.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.cyberattribution.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What FOOPS! and people who reuse ontologies look for, as far as files can show it. */
class OntologyPublishingTest {
  private static final String IRI = "https://w3id.org/cyber-attribution/ontology";
  private static final Node ONTOLOGY = NodeFactory.createURI(IRI);

  private final Graph graph =
      RDFDataMgr.loadGraph(ProjectFolder.file("ontology/attribution.ttl").toString());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://purl.org/dc/terms/title",
        "http://purl.org/dc/terms/description",
        "http://purl.org/dc/terms/license",
        "http://purl.org/dc/terms/creator",
        "http://purl.org/dc/terms/publisher",
        "http://purl.org/dc/terms/created",
        "http://purl.org/dc/terms/issued",
        "http://purl.org/dc/terms/modified",
        "http://purl.org/dc/terms/bibliographicCitation",
        "http://purl.org/vocab/vann/preferredNamespacePrefix",
        "http://purl.org/vocab/vann/preferredNamespaceUri",
        "http://www.w3.org/2002/07/owl#versionIRI",
        "http://www.w3.org/2002/07/owl#versionInfo"
      })
  void saysOfItself(String property) {
    assertThat(graph.contains(ONTOLOGY, NodeFactory.createURI(property), Node.ANY)).isTrue();
  }

  @Test
  void hasAVersionIriBelowItsOwnAndOpenLicence() {
    String version =
        graph.stream(ONTOLOGY, OWL2.versionInfo.asNode(), Node.ANY)
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .findFirst()
            .orElseThrow();
    assertThat(
            graph.contains(
                ONTOLOGY, OWL2.versionIRI.asNode(), NodeFactory.createURI(IRI + "/" + version)))
        .isTrue();
    assertThat(IRI).startsWith("https://w3id.org/");
  }

  @Test
  void explainsEachTerm() {
    assertThat(terms())
        .isNotEmpty()
        .allSatisfy(
            term -> {
              assertThat(graph.contains(term, RDFS.label.asNode(), Node.ANY)).isTrue();
              assertThat(graph.contains(term, SKOS.definition.asNode(), Node.ANY)).isTrue();
              assertThat(graph.contains(term, SKOS.example.asNode(), Node.ANY)).isTrue();
              assertThat(graph.contains(term, RDFS.isDefinedBy.asNode(), ONTOLOGY)).isTrue();
            });
  }

  private Stream<Node> terms() {
    return Stream.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty)
        .flatMap(type -> graph.stream(Node.ANY, RDF.Nodes.type, type.asNode()))
        .map(Triple::getSubject)
        .filter(term -> term.isURI() && term.getURI().startsWith(IRI + "#"));
  }
}
