package org.cyberattribution.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.rdf.Iris;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store tells machines of itself is true of it. */
class MetadataTest {
  private static final Iris IRIS = new Iris(Iris.PUBLISHED);
  private static final Node GRAPH = NodeFactory.createURI(IRIS.graph("metadata"));

  private final DatasetGraph data = DatasetGraphFactory.create();
  private final Catalogue catalogue = Catalogue.load(ProjectFolder.file("queries"));
  private Graph metadata;

  @BeforeEach
  void renew() {
    List.of(
            "(<urn:g> <urn:a> rdf:type <urn:C>)",
            "(<urn:g> <urn:a> <urn:p> 1)",
            "(<urn:h> <urn:a> <urn:p> 1)",
            "(<urn:g> <urn:b> rdf:type <urn:C>)",
            "(<urn:g> <urn:b> rdf:type <urn:D>)",
            "(<urn:g> <urn:g> rdf:type <https://w3id.org/cyber-attribution/ontology#Dataset>)")
        .forEach(quad -> data.add(SSE.parseQuad(quad)));
    data.add(Quad.create(GRAPH, GRAPH, GRAPH, GRAPH));
    new Metadata(IRIS, catalogue, ProjectFolder.file("queries/prefixes.ttl")).renew(data);
    metadata = data.getGraph(GRAPH);
  }

  @Test
  void countsTheDistinctTriplesOfTheUnion() {
    assertThat(ask("?d a dcat:Dataset ; void:triples 5 ; void:classes 3 ; void:properties 2"))
        .isTrue();
    assertThat(ask("<urn:g> a void:Dataset ; void:triples 5 . ?d void:subset <urn:g>")).isTrue();
  }

  @Test
  void countsByClassAndByProperty() {
    assertThat(
            ask(
                "?d void:classPartition [ void:class <urn:C> ; void:entities 2 ;"
                    + " void:propertyPartition [ void:property <urn:p> ; void:triples 1 ] ]"))
        .isTrue();
    assertThat(
            ask(
                "?d a dcat:Dataset ; void:propertyPartition [ void:property rdf:type ; void:triples 4 ]"))
        .isTrue();
  }

  @Test
  void forgetsWhatItToldBefore() {
    assertThat(metadata.contains(GRAPH, GRAPH, GRAPH)).isFalse();
  }

  @Test
  void showsEveryQuestionAsItsShapeDemands() {
    long questions =
        catalogue.questions().stream().filter(one -> !one.topic().equals("checks")).count();
    assertThat(
            metadata.stream(
                Node.ANY, Node.ANY, iri("http://www.w3.org/ns/shacl#SPARQLSelectExecutable")))
        .hasSize((int) questions);
    Shapes shapes =
        Shapes.parse(
            RDFDataMgr.loadGraph(ProjectFolder.file("ontology/shapes/question.ttl").toString()));
    assertThat(ShaclValidator.get().validate(shapes, metadata).getEntries()).isEmpty();
  }

  @Test
  void declaresPrefixesAndLicence() {
    assertThat(ask("?o sh:declare [ sh:prefix 'att' ]")).isTrue();
    assertThat(ask("?d a dcat:Dataset ; dcterms:license ?l ; dcterms:title ?t")).isTrue();
    assertThat(ask("?c a dcat:Catalog ; dcat:dataset ?d ; dcat:service/dcat:endpointURL ?e"))
        .isTrue();
  }

  private boolean ask(String pattern) {
    return QueryExec.graph(metadata)
        .query(
            "PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#>"
                + " PREFIX dcterms: <http://purl.org/dc/terms/>"
                + " PREFIX sh: <http://www.w3.org/ns/shacl#>"
                + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ASK { "
                + pattern
                + " }")
        .ask();
  }

  private static Node iri(String text) {
    return NodeFactory.createURI(text);
  }
}
