package org.cyberattribution.export.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.load.Imported;
import org.cyberattribution.validate.ShapeCheck;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clusters, tables and nanopublications, each read again by somebody else's reader. */
class OtherExportsTest {
  @TempDir Path folder;

  @Test
  void clusterIsReadAgainWithItsNamesAndRelations() throws IOException {
    Path cluster =
        Exported.world(folder).as(ExchangeFormat.MISP).resolve("cyber-attribution.misp.json");

    Imported again = Imported.of(Files.createDirectory(folder.resolve("again")), cluster);

    assertThat(again.rows("SELECT ?n { ?c a att:AliasClaim ; att:name ?n } ORDER BY ?n"))
        .containsExactly("+Grey Bird", "Paper Lantern", "Quiet Heron");
    assertThat(
            again.rows(
                "SELECT ?a ?b { ?c att:nameRelation att:relation-overlaps ; att:actor/rdfs:label ?a ;"
                    + " att:otherActor/rdfs:label ?b }"))
        .containsExactly("Quiet Heron | Paper Lantern");
    assertThat(again.shapeFindings())
        .as("a cluster has no place for a licence, which a description beside it gives")
        .allMatch(finding -> finding.contains("licence"));
  }

  @Test
  void clusterHasWhatMispAsksForAndSaysWhoseWordATieIs() {
    JsonNode cluster =
        Exported.world(folder).json(ExchangeFormat.MISP, "cyber-attribution.misp.json");

    assertThat(cluster.fieldNames())
        .toIterable()
        .contains(
            "authors",
            "category",
            "description",
            "name",
            "source",
            "type",
            "uuid",
            "values",
            "version");
    JsonNode heron =
        StreamSupport.stream(cluster.path("values").spliterator(), false)
            .filter(entry -> entry.path("value").asText().equals("Quiet Heron"))
            .findFirst()
            .orElseThrow();
    assertThat(heron.at("/meta/attributed-to/0").asText()).isEqualTo("Examplestan, says Freedonia");
    assertThat(heron.path("meta").has("country")).isFalse();
    assertThat(heron.at("/meta/refs/0").asText()).isEqualTo("https://example.org/times");
  }

  @Test
  void clusterCallsNoTwoActorsAlike() throws IOException {
    Path world =
        Files.writeString(
            folder.resolve("namesakes.yaml"),
            """
            id: namesakes
            title: Two actors of one name
            licence: CC0-1.0
            recordedBy: tests
            recordedOn: 2026-01-02
            entities:
              - {id: heron-of-one, class: ThreatActor, name: Quiet Heron}
              - {id: heron-of-another, class: ThreatActor, name: QUIET HERON}
            """);

    JsonNode cluster =
        Exported.of(folder, world).json(ExchangeFormat.MISP, "cyber-attribution.misp.json");

    assertThat(cluster.path("values").findValuesAsText("value"))
        .containsExactly("QUIET HERON", "Quiet Heron (heron-of-one)");
  }

  @Test
  void clusterSaysWhoseWordItIsThatAnActorIsAnOrgan() throws IOException {
    Path world =
        Files.writeString(
            folder.resolve("organ.yaml"),
            """
            id: organ
            title: An actor that somebody takes for an organ
            licence: CC0-1.0
            recordedBy: tests
            recordedOn: 2026-01-02
            entities:
              - {id: quiet-heron, class: ThreatActor, name: Quiet Heron}
              - {id: bureau-nine, class: StateOrgan, name: Bureau Nine, organOf: examplestan}
              - {id: bureau-ten, class: StateOrgan, name: Bureau Ten, organOf: examplestan}
            sources:
              - {id: times, title: Freedonia speaks, language: en, url: 'https://example.org/times'}
            utterances:
              - {id: fd-speaks, title: Statement of Freedonia}
            claims:
              - {id: heron-is-nine, kind: alias, speaker: [Freedonia], actor: Quiet Heron, otherActor: Bureau Nine, relation: same, utterance: fd-speaks, source: times, reportedBy: Freedonia, checked: {on: 2026-01-02, by: invented}}
              - {id: heron-is-not-ten, kind: alias, speaker: [Freedonia], actor: Quiet Heron, otherActor: Bureau Ten, relation: distinct, utterance: fd-speaks, source: times, reportedBy: Freedonia, checked: {on: 2026-01-02, by: invented}}
            """);

    JsonNode heron =
        Exported.of(folder, world)
            .json(ExchangeFormat.MISP, "cyber-attribution.misp.json")
            .at("/values/0");

    assertThat(heron.at("/meta/attributed-to").valueStream().map(JsonNode::asText))
        .containsExactly("Bureau Nine (same), says Freedonia");
    assertThat(heron.has("related")).as("a tie that names nobody who claims it").isFalse();
  }

  @Test
  void tablesHoldLabelsAndNoFormulas() throws IOException {
    Path tables = Exported.world(folder).as(ExchangeFormat.CSV);

    List<Map<String, String>> statements = rows(tables.resolve("statements.csv"));
    assertThat(statements).hasSize(4);
    assertThat(statements.get(3))
        .containsEntry("class", "condemnation")
        .containsEntry("territory", "Examplestan")
        .containsEntry("accused", "")
        .containsEntry("source", "'=Freedonia accuses");
    assertThat(rows(tables.resolve("names.csv")))
        .extracting(row -> row.get("name"))
        .containsExactly("'+Grey Bird", "");
    assertThat(rows(tables.resolve("affiliations.csv")))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("onBehalfOf", "Freedonia"));
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(text)
          .stream()
          .map(CSVRecord::toMap)
          .toList();
    }
  }

  @Test
  void nanopublicationsHaveTheirFourPartsAndFitTheShape() throws IOException {
    Path file =
        Exported.world(folder)
            .as(ExchangeFormat.NANOPUB)
            .resolve("cyber-attribution.nanopubs.trig");

    Model model;
    try (InputStream in = Files.newInputStream(file)) {
      model = Rio.parse(in, RDFFormat.TRIG);
    }
    assertThat(model.contexts()).hasSize(7 * 4);
    assertThat(model).noneMatch(statement -> statement.getSubject().isBNode());
    assertThat(ShapeCheck.load(ProjectFolder.file("ontology/shapes")).check(union(file)))
        .filteredOn(result -> String.valueOf(result.shape()).contains("Nanopublication"))
        .isEmpty();
  }

  @Test
  void nanopublicationKeepsTheThreeLayersApart() {
    Path file =
        Exported.world(folder)
            .as(ExchangeFormat.NANOPUB)
            .resolve("cyber-attribution.nanopubs.trig");
    DatasetGraph parts = RDFDataMgr.loadDatasetGraph(file.toUri().toString());
    String np = Exported.IRIS.id("np", "statement/fd-attributes");

    assertThat(objects(parts, np + "#assertion", "ontology#accused"))
        .containsExactly("examplestan");
    assertThat(objects(parts, np + "#assertion", "ontology#recordedBy")).isEmpty();
    assertThat(objects(parts, np + "#provenance", "prov#wasAttributedTo"))
        .containsExactly("freedonia");
    assertThat(objects(parts, np + "#provenance", "ontology#reportedBy"))
        .containsExactly("example-times");
    assertThat(objects(parts, np + "#pubinfo", "dc/terms/creator")).containsExactly("tests");
  }

  private static List<String> objects(DatasetGraph data, String graph, String property) {
    return data.stream()
        .filter(quad -> quad.getGraph().getURI().equals(graph))
        .filter(quad -> quad.getPredicate().getURI().endsWith(property))
        .map(quad -> PublicClaims.end(quad.getObject()))
        .toList();
  }

  private static Graph union(Path file) {
    Graph union = GraphFactory.createDefaultGraph();
    RDFDataMgr.loadDatasetGraph(file.toUri().toString()).stream()
        .forEach(quad -> union.add(quad.asTriple()));
    return union;
  }
}
