package org.cyberattribution.ingest.eurepoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.load.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of EuRepoC's incidents. */
class EurepocIncidentsTest {
  private static final Path TABLES = ProjectFolder.file("src/test/resources/ingest/eurepoc");

  private static final Path LISTS = ProjectFolder.file("src/test/resources/ingest/more-lists.yaml");

  @TempDir Path folder;

  @Test
  void keepsTheDatesOfAnIncidentAsExactAsTheyAre() {
    assertThat(
            read("incidents.csv")
                .rows(
                    "SELECT ?what ?text ?p { ?i a att:Incident ; rdfs:label ?what ; att:dateText ?text ;"
                        + " att:datePrecision ?p } ORDER BY ?what"))
        .containsExactly(
            "Harbour outage | 2031-06-05 | att:precision-day",
            "Lakeside Mail compromise | 2031-04-02/2031 | att:precision-interval",
            "Reed breach | 2031 | att:precision-year");
  }

  @Test
  void namesReceiversAndDescribesTheOthersAndMakesNoCountryAVictim() {
    Imported imported = read("incidents.csv");
    assertThat(
            imported.rows(
                "SELECT ?what ?v { ?i att:victim/rdfs:label ?v ; rdfs:label ?what } ORDER BY ?what ?v"))
        .containsExactly(
            "Harbour outage | a receiver, Rurita'nia",
            "Lakeside Mail compromise | Lakeside University",
            "Lakeside Mail compromise | State institutions / political system"
                + " (Government / ministries), Ruritania");
    assertThat(imported.rows("SELECT ?i { ?i att:victim/a att:State }")).isEmpty();
  }

  @Test
  void makesMeasuresOfResponsesThatAccuseAndDesignateNobody() {
    Imported imported = read("incidents.csv");
    assertThat(
            imported.rows(
                """
                SELECT ?type ?who ?for ?text { ?s a/rdfs:subClassOf* att:Measure ; att:speaker/rdfs:label ?who ;
                  att:onBehalfOf/rdfs:label ?for OPTIONAL { ?s att:measureType ?type }
                  OPTIONAL { ?s att:dateText ?text } FILTER (CONTAINS(STR(?s), "-1-")) } ORDER BY ?s
                """))
        .containsExactly(
            "att:measure-sanctions | Cyber Agency of Freedonia | Freedonia | 2031-06-01",
            " | Cyber Agency of Freedonia | Freedonia | 2031-06-02",
            "att:measure-statement | Ann Example (Minister; of Signals; FRD) | Freedonia | 2031-05-03",
            "att:measure-protest | Cyber Agency of Freedonia | Freedonia | 2031-05-04",
            "att:measure-expulsion | whoever responded (Ruritania) | Ruritania | 2031");
    assertThat(
            imported.rows(
                "SELECT ?s { ?s att:accused|att:charged|att:designated|att:concerns ?x }"))
        .isEmpty();
  }

  @Test
  void makesEurepocsIndicatorsItsOwnAssessments() {
    assertThat(
            read("incidents.csv")
                .rows(
                    """
                    SELECT ?i ?r ?norm { ?a a att:Assessment ; att:indicator ?i ; att:rating ?r ;
                      att:speaker/rdfs:label "European Repository of Cyber Incidents"@en ;
                      att:incident/rdfs:label "Lakeside Mail compromise"@en
                      OPTIONAL { ?a att:ratedAs ?norm } } ORDER BY ?i ?r
                    """))
        .containsExactly(
            "att:indicator-impact | Low | ",
            "att:indicator-intensity | 3 | ",
            "att:indicator-international-law-breach | Human rights (Civic / political rights) | ",
            "att:indicator-international-law-breach | Sovereignty | id/norm/sovereignty",
            "att:indicator-state-responsibility | Not available | ",
            "att:indicator-weighted-intensity | 4.5 | ");
  }

  @Test
  void importsNoAttributionFromColumnsThatRepeatTheOtherTableAndSaysSo() {
    Imported imported = read("incidents.csv");
    assertThat(imported.rows("SELECT ?s { ?s a att:Attribution }")).isEmpty();
    assertThat(imported.rows("SELECT ?s { ?s a att:ClaimOfResponsibility }")).isEmpty();
    assertThat(imported.problems())
        .contains("the columns of attributions repeat EuRepoC's table of attributions");
  }

  @Test
  void keepsWhatHasNoPlaceOfItsOwnWithTheIncident() {
    assertThat(
            read("incidents.csv")
                .rows("SELECT ?e { ?i a att:Incident ; att:extra ?e } ORDER BY ?i"))
        .element(0)
        .asString()
        .contains(
            "\"MITRE_impact\":\"Data Exfiltration\"", "\"initiator_name\":\"['Quiet Heron']\"");
  }

  @Test
  void citesThePagesAndTakesApartThoseThatShareACell() {
    assertThat(
            read("incidents.csv")
                .rows(
                    "SELECT DISTINCT ?url { ?a a att:Assessment ; att:source ?s ."
                        + " ?s dcterms:references/schema:url ?url } ORDER BY ?url"))
        .containsExactly("https://example.org/a", "https://example.org/b", "https://example.org/c");
  }

  @Test
  void remarksOnWhatCannotBeReadOrPaired() {
    assertThat(read("incidents.csv").problems(Finding.Kind.WARNING))
        .contains(
            "an incident ends before it starts",
            "not a kind of response that is known: 'Dance of the rain'",
            "lists of responses have different lengths: political_response_date has 1 of 2");
  }

  @Test
  void readsTheColumnsOfLaterVersions() {
    Imported imported = read("incidents-1.3.csv");
    assertThat(
            imported.rows(
                "SELECT ?what ?text { ?i a att:Incident ; rdfs:label ?what ; att:dateText ?text }"))
        .containsExactly("Lakeside flood | 2031-03-05/2032");
    assertThat(imported.rows("SELECT ?i ?r { ?a att:indicator ?i ; att:rating ?r } ORDER BY ?i"))
        .containsExactly(
            "att:indicator-intensity | 2",
            "att:indicator-international-law-breach | Sovereignty",
            "att:indicator-legal-response | Not available",
            "att:indicator-state-responsibility | None/Negligent",
            "att:indicator-weighted-intensity | 2.0");
    assertThat(imported.rows("SELECT ?t { ?s att:measureType ?t ; att:dateText \"2031\" }"))
        .containsExactly("att:measure-awareness");
    assertThat(imported.rows("SELECT ?u { ?x dcterms:references/schema:url ?u }")).hasSize(3);
    assertThat(imported.quads()).contains("added_to_db");
  }

  @Test
  void describesAnIncidentOfBothTablesOnceAndConformsToTheShapes() {
    Imported imported =
        Imported.of(folder, TABLES.resolve("attributions.csv"), TABLES.resolve("incidents.csv"));
    assertThat(
            imported.rows(
                "SELECT ?l { <https://w3id.org/cyber-attribution/id/incident/eurepoc-1>"
                    + " rdfs:label ?l FILTER (LANG(?l) = 'en') }"))
        .containsExactly("Lakeside Mail compromise");
    assertThat(imported.shapeFindings())
        .allMatch(
            finding ->
                finding.contains("licence")
                    || finding.contains("does not say of what type it is")
                    || finding.contains("whom it puts under restrictions"));
  }

  private Imported read(String table) {
    return Imported.of(folder, LISTS, TABLES.resolve(table));
  }
}
