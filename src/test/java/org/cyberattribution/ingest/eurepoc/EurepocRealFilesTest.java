package org.cyberattribution.ingest.eurepoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.ingest.table.Table;
import org.cyberattribution.load.Imported;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** EuRepoC's tables as published, held to counts that were taken by other means. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EurepocRealFilesTest {
  private static final String ATTRIBUTIONS = "real/EuRepoC_Attribution_dataset_1.1.csv";
  private static final String INCIDENTS = "real/EuRepoC_Global_Database_1.1.csv";

  private Path folder;
  private Path attributions;
  private Imported imported;

  @BeforeAll
  void read(@TempDir Path temporary) {
    folder = temporary;
    attributions = ProjectFolder.reference(ATTRIBUTIONS);
    imported = importAgain();
  }

  private Imported importAgain() {
    return Imported.withProjectLists(folder, attributions, ProjectFolder.reference(INCIDENTS));
  }

  @Test
  void agreesWithTheShapes() {
    assertValid(imported);
  }

  @Test
  void attributionsAreCountedByTheirIdsAndNotByRows() throws IOException {
    assertThat(rows()).isEqualTo(2643);
    assertThat(count(imported, "?claim att:source ?n FILTER (?n != <" + edition() + ">)"))
        .isEqualTo(1954);
    assertThat(
            imported.rows(
                """
                SELECT (COUNT(DISTINCT ?s) AS ?speakers) (COUNT(DISTINCT ?whom) AS ?accused) {
                  ?s att:utterance <https://w3id.org/cyber-attribution/id/utterance/eurepoc-attributions-7221> ;
                    att:accused ?whom }
                """))
        .as("216 rows are 9 speakers who blame 3 bodies and a state together")
        .containsExactly("9 | 4");
    assertThat(
            imported.rows(
                """
                SELECT ?incident { ?c att:incident ?incident ; att:source ?entry
                  FILTER (CONTAINS(STR(?entry), 'eurepoc-attributions-'))
                } GROUP BY ?incident HAVING (COUNT(DISTINCT ?entry) > 1)
                """))
        .hasSize(237);
  }

  @Test
  void datesThatAreTheFirstOfJanuaryAreYears() {
    assertThat(utterancesOf(imported, "year")).isEqualTo(836);
    assertThat(utterancesOf(imported, "day")).isEqualTo(282);
  }

  @Test
  void namesWithSlashesStayWholeAndAreTakenApartByClaims() throws IOException {
    List<String> names =
        cells(AttributionColumn.INITIATOR).stream().filter(name -> !name.isEmpty()).toList();
    assertThat(names).hasSize(2182);
    assertThat(names.stream().filter(name -> name.contains("/"))).hasSize(611);
    assertThat(
            imported.rows(
                """
                SELECT DISTINCT ?actor { ?c a att:AliasClaim ; att:actor ?actor ; att:name ?name .
                  ?actor rdfs:label ?whole FILTER (CONTAINS(?whole, "/"))
                  FILTER (!CONTAINS(?whole, ?name) || CONTAINS(?name, "/")) }
                """))
        .as("each is a part of the whole name")
        .isEmpty();
  }

  @Test
  void attributionsOfOneIncidentThatAccuseDifferentStatesStandSideBySide() {
    assertThat(
            imported.rows(
                """
                SELECT ?i { GRAPH <https://w3id.org/cyber-attribution/graph/eurepoc-attributions> {
                    ?s a att:Attribution ; att:incident ?i ; att:accused ?state } ?state a att:State
                } GROUP BY ?i HAVING (COUNT(DISTINCT ?state) > 1 && COUNT(DISTINCT ?s) > 1)
                """))
        .hasSizeGreaterThan(1);
  }

  @Test
  void noStateIsAccusedButByAnAttributionToAState() {
    assertThat(
            imported.rows(
                """
                SELECT ?s { GRAPH <https://w3id.org/cyber-attribution/graph/eurepoc-attributions> {
                    ?s att:accused ?state ; att:extra ?e }
                  ?state a att:State FILTER (!REGEX(?e, 'initiator_category":(\\\\[[^]]*)?"State"')) }
                """))
        .isEmpty();
    assertThat(
            imported.rows(
                """
                SELECT DISTINCT ?s { GRAPH <https://w3id.org/cyber-attribution/graph/eurepoc-attributions> {
                    ?s att:accused ?state } ?state a att:State }
                """))
        .hasSizeGreaterThan(200);
  }

  @Test
  void incidentsAgreeWithTheAttributions() {
    assertThat(imported.count("eurepoc-incidents", "Incident")).isEqualTo(1643);
    assertThat(
            imported.rows(
                """
                SELECT ?i { GRAPH <https://w3id.org/cyber-attribution/graph/eurepoc-attributions> {
                  ?i a att:Incident } FILTER NOT EXISTS {
                  GRAPH <https://w3id.org/cyber-attribution/graph/eurepoc-incidents> { ?i a att:Incident } } }
                """))
        .isEmpty();
    assertThat(
            imported.rows(
                """
                SELECT ?i ?coded (COUNT(DISTINCT ?entry) AS ?found) {
                  GRAPH <https://w3id.org/cyber-attribution/graph/eurepoc-incidents> {
                    ?i a att:Incident ; att:extra ?e }
                  BIND (xsd:integer(REPLACE(?e, '.*"number_of_attributions":"([0-9]+)".*', '$1', 's')) AS ?coded)
                  OPTIONAL { ?c att:incident ?i ; att:source ?entry
                    FILTER (CONTAINS(STR(?entry), 'eurepoc-attributions-')) }
                } GROUP BY ?i ?coded HAVING (?coded != COUNT(DISTINCT ?entry))
                """))
        .isEmpty();
  }

  @Test
  void givesTheSameQuadsAgain() {
    assertThat(importAgain().quads()).isEqualTo(imported.quads());
  }

  private long rows() throws IOException {
    return cells(AttributionColumn.INCIDENT).size();
  }

  private List<String> cells(AttributionColumn column) throws IOException {
    List<String> cells = new ArrayList<>();
    try (Table<AttributionColumn> table =
        Table.open(new SourceFile(attributions), AttributionColumn.class)) {
      Optional<Row<AttributionColumn>> row = table.next();
      for (; row.isPresent(); row = table.next()) {
        cells.add(row.get().text(column));
      }
    }
    return cells;
  }

  private static String edition() {
    return "https://w3id.org/cyber-attribution/id/source/eurepoc-attributions";
  }

  private static long utterancesOf(Imported imported, String precision) {
    return count(imported, "?n a att:Utterance ; att:datePrecision att:precision-" + precision);
  }

  private static long count(Imported imported, String pattern) {
    return Long.parseLong(
        imported
            .rows(
                "SELECT (COUNT(DISTINCT ?n) AS ?c) {"
                    + " GRAPH <https://w3id.org/cyber-attribution/graph/eurepoc-attributions> { "
                    + pattern
                    + " } }")
            .get(0));
  }

  private static void assertValid(Imported imported) {
    assertThat(imported.problems(Finding.Kind.REFUSED)).isEmpty();
    assertThat(imported.problems(Finding.Kind.INVALID)).isEmpty();
    List<String> warnings =
        imported.shapeFindings().stream().filter(EurepocRealFilesTest::isUnexpected).toList();
    assertThat(warnings).isEmpty();
  }

  /** Licence, types of measure and whom a sanction lists are not told by the file. */
  private static boolean isUnexpected(String finding) {
    return !finding.contains("licence")
        && !finding.contains("of what type it is")
        && !finding.contains("whom it puts under restrictions");
  }
}
