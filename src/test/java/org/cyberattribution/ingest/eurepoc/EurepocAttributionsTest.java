package org.cyberattribution.ingest.eurepoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.load.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of EuRepoC's attributions. */
class EurepocAttributionsTest {
  private static final Path TABLES = ProjectFolder.file("src/test/resources/ingest/eurepoc");
  private static final String DATASET = "eurepoc-attributions";

  private static final Path LISTS = ProjectFolder.file("src/test/resources/ingest/more-lists.yaml");

  @TempDir Path folder;

  @Test
  void accusesTheStateOnlyWhereTheCategoryIsState() {
    Imported imported = read("attributions.csv");
    assertThat(accusedStates(imported))
        .containsExactly(
            "11 | Examplestan",
            "21-cyber-agency-of-freedonia | Examplestan",
            "21-mandiant | Examplestan",
            "62 | Examplestan");
    assertThat(
            imported.rows(
                """
                SELECT ?s ?who { ?s att:originState/rdfs:label ?who ; a att:Attribution
                  FILTER NOT EXISTS { ?s att:accused ?a . ?a a att:State } } ORDER BY ?s
                """))
        .extracting(EurepocAttributionsTest::withoutPath)
        .containsExactly(
            "12 | Examplestan", "61 | Freedonia", "71 | Examplestan", "71 | Ruritania");
  }

  @Test
  void makesOneUtteranceOfTheRowsOfOneAttributionAndAStatementOfEachWhoSpoke() {
    Imported imported = read("attributions.csv");
    assertThat(
            imported.rows(
                """
                SELECT ?who (GROUP_CONCAT(?whom; separator=", ") AS ?accused) {
                  { SELECT DISTINCT ?who ?whom {
                      ?s att:utterance ?u ; att:speaker/rdfs:label ?who ; att:accused/rdfs:label ?whom
                      FILTER (STRENDS(STR(?u), "-21")) } ORDER BY ?who ?whom }
                } GROUP BY ?who ORDER BY ?who
                """))
        .containsExactly(
            "Cyber Agency of Freedonia | Blue Reed, Examplestan, Grey Reed",
            "Mandiant | Blue Reed, Examplestan, Grey Reed");
  }

  @Test
  void letsABodySpeakForItsStateAndAnotherForItself() {
    assertThat(
            read("attributions.csv")
                .rows(
                    """
                    SELECT ?speaker ?for { ?s att:speaker/rdfs:label ?speaker ;
                      att:onBehalfOf/rdfs:label ?for ; att:utterance ?u
                      FILTER (STRENDS(STR(?u), "-11") || STRENDS(STR(?u), "-61")) } ORDER BY ?speaker
                    """))
        .containsExactly(
            "Ann Example (Minister of Signals; RUR) | Ann Example (Minister of Signals; RUR)",
            "Cyber Agency of Freedonia | Freedonia");
  }

  @Test
  void letsAnUnnamedPartySpeakWhereNobodyIsNamedAndNeverACountry() {
    Imported imported = read("attributions.csv");
    assertThat(
            imported.rows(
                """
                SELECT ?who { ?s att:speaker ?p ; att:utterance ?u . ?p a att:UnnamedParty ;
                  rdfs:label ?who FILTER (STRENDS(STR(?u), "-12")) }
                """))
        .containsExactly("somebody of the IT security community");
    assertThat(imported.rows("SELECT ?s { ?s att:speaker/a att:State }")).isEmpty();
  }

  @Test
  void takesTheFirstOfJanuaryForItsYearAndKeepsTheDayAsCoded() {
    assertThat(
            read("attributions.csv")
                .rows(
                    """
                    SELECT ?text ?precision ?e { ?s a att:Attribution ; att:utterance ?u ;
                      att:dateText ?text ; att:datePrecision ?precision ; att:extra ?e
                      FILTER (STRENDS(STR(?u), "-12"))
                      FILTER NOT EXISTS { ?s att:date ?d } }
                    """))
        .singleElement()
        .asString()
        .startsWith("2031 | att:precision-year | ")
        .contains("\"attribution_date\":\"2031-01-01\"");
  }

  @Test
  void tellsUnknownFromNotAvailableFromEmpty() {
    assertThat(
            read("attributions.csv")
                .rows(
                    """
                    SELECT ?s ?n ?p { ?s a att:Confirmation OPTIONAL { ?s att:naming ?n }
                      OPTIONAL { ?s att:datePrecision ?p } } ORDER BY ?s
                    """))
        .extracting(EurepocAttributionsTest::withoutPath)
        .containsExactly(
            "32 | att:naming-unknown | ",
            "33 | att:naming-nobody | att:precision-unknown",
            "34 |  | ");
  }

  @Test
  void takesSelfAttributionForAClaimOfResponsibilityThatAccusesNobody() {
    Imported imported = read("attributions.csv");
    assertThat(
            imported.rows(
                """
                SELECT ?who ?from ?basis { ?s a att:ClaimOfResponsibility ; att:speaker/rdfs:label ?who ;
                  att:originState/rdfs:label ?from ; att:basis ?basis ; att:attributorRole att:role-attacker }
                """))
        .containsExactly("Paper Lantern | Ruritania | att:basis-self");
    assertThat(
            imported.rows(
                "SELECT ?x { ?s a att:ClaimOfResponsibility ; att:accused|att:concerns ?x }"))
        .isEmpty();
  }

  @Test
  void takesAContestedAttributionForADisputeThatClearsNobody() {
    Imported imported = read("attributions.csv");
    assertThat(
            imported.rows(
                """
                SELECT ?s ?who ?whom { ?s a att:Dispute ; att:speaker/rdfs:label ?who ;
                  att:concerns/rdfs:label ?whom } ORDER BY ?s ?whom
                """))
        .extracting(EurepocAttributionsTest::withoutPath)
        .containsExactly(
            "31 | whoever contests the attribution | Examplestan",
            "31 | whoever contests the attribution | Quiet Heron/Reed Bird/G9901 (Signals; Unit 7)",
            "62-contested | whoever contests the attribution (Ruritania) | Examplestan");
    assertThat(imported.rows("SELECT ?s { ?s att:exonerated ?x }")).isEmpty();
    assertThat(
            imported.rows(
                "SELECT ?who { ?d a att:Dispute ; att:refersTo ?u . ?s a att:Attribution ;"
                    + " att:utterance ?u ; att:speaker/rdfs:label ?who }"))
        .containsExactly("Example Research");
  }

  @Test
  void keepsAListOfNamesAsOneActorAndClaimsEachNameForEurepoc() {
    Imported imported = read("attributions.csv");
    assertThat(
            imported.rows(
                """
                SELECT ?who ?actor ?name { ?c a att:AliasClaim ; att:speaker/rdfs:label ?who ;
                  att:actor/rdfs:label ?actor ; att:name ?name } ORDER BY ?name
                """))
        .extracting(row -> row.replace("European Repository of Cyber Incidents", "EuRepoC"))
        .containsExactly(
            "EuRepoC | Quiet Heron/Reed Bird/G9901 (Signals; Unit 7) | G9901",
            "EuRepoC | Quiet Heron/Reed Bird/G9901 (Signals; Unit 7) | Quiet Heron",
            "EuRepoC | Quiet Heron/Reed Bird/G9901 (Signals; Unit 7) | Reed Bird");
  }

  @Test
  void makesTheSuggestedTieTheCodersClaimWhereItIsNotCodedWhoseItIs() {
    assertThat(ties(read("attributions.csv")))
        .containsExactly(
            "European Repository of Cyber Incidents | Quiet Heron/Reed Bird/G9901 (Signals; Unit 7)"
                + " | Examplestan | att:affiliation-unspecified");
  }

  @Test
  void makesTheSuggestedTieTheAttributorsWhereALaterColumnSaysSo() {
    assertThat(ties(read("attributions-1.3.csv")))
        .containsExactly(
            "European Repository of Cyber Incidents | Blue Reed | Examplestan"
                + " | att:affiliation-unspecified",
            "Mandiant | Quiet Heron | Examplestan | att:affiliation-unspecified");
  }

  @Test
  void readsTheColumnsOfLaterVersionsAndKeepsThoseThatItDoesNotKnow() {
    Imported imported = read("attributions-1.3.csv");
    assertThat(
            imported.rows(
                "SELECT ?who ?date ?text { ?s a att:Attribution ; att:speaker/rdfs:label ?who ;"
                    + " att:dateText ?text OPTIONAL { ?s att:date ?date } } ORDER BY ?text"))
        .containsExactly("Mandiant |  | 2031", "Mandiant | 2031-01-01 | 2031-01-01");
    assertThat(imported.quads())
        .contains(
            "\\\"confidence_of_coders\\\":\\\"high\\\"",
            "\\\"settled_attribution\\\":\\\"True\\\"");
    assertThat(imported.shapeFindings()).allMatch(finding -> finding.contains("licence"));
  }

  @Test
  void makesAnAssessmentOfAnAttributionOfWhichNothingIsKnown() {
    assertThat(
            read("attributions.csv")
                .rows(
                    """
                    SELECT ?who ?i ?r { ?a a att:Assessment ; att:speaker/rdfs:label ?who ;
                      att:indicator ?i ; att:rating ?r }
                    """))
        .containsExactly(
            "European Repository of Cyber Incidents | att:indicator-attribution | Not available");
  }

  @Test
  void remarksOnWhatItDoesNotKnowAndRefusesWhatItCannotTell() {
    Imported imported = read("attributions.csv");
    assertThat(imported.problems(Finding.Kind.REFUSED))
        .containsExactly("'Oracle of the temple' is no basis of attribution that is known");
    assertThat(imported.problems(Finding.Kind.WARNING))
        .contains(
            "'Carrier pigeon' is no type of attribution that is known",
            "a date cannot be read: [2031-02-30]",
            "not a state of the authority lists: 'Atlantis (region)'",
            "not a category of initiator that is known: 'Flock of birds'",
            "several countries and categories are coded, and not which country is the state",
            "a row gives an incident and no attribution of it");
    assertThat(
            imported.rows("SELECT ?s { ?s att:utterance ?u FILTER (STRENDS(STR(?u), \"-43\")) }"))
        .isEmpty();
  }

  @Test
  void conformsToTheShapes() {
    assertThat(read("attributions.csv").shapeFindings())
        .singleElement()
        .asString()
        .contains("licence");
  }

  @Test
  void readsRowsInAnyOrderToTheSameClaims() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(TABLES.resolve("attributions.csv")));
    Collections.reverse(lines.subList(1, lines.size()));
    Collections.swap(lines, 2, 6);
    Collections.swap(lines, 3, 15);
    Path scattered = Files.write(folder.resolve("scattered.csv"), lines);
    Imported imported = Imported.of(folder, LISTS, scattered);
    assertThat(imported.problems()).contains("the rows of one attribution do not stand together");
    assertThat(claims(imported)).isEqualTo(claims(read("attributions.csv")));
  }

  @Test
  void givesTheSameQuadsForTheSameFile() {
    assertThat(read("attributions.csv").quads()).isEqualTo(read("attributions.csv").quads());
  }

  private static Set<String> claims(Imported imported) {
    return new TreeSet<>(
        imported.rows(
            "SELECT ?s ?p ?o { ?s att:speaker ?x ; ?p ?o FILTER (?p NOT IN (rdfs:label, att:extra,"
                + " att:recordedOn, att:checkedOn)) FILTER (!CONTAINS(STR(?o), \"unnamed\")) }"));
  }

  private static List<String> accusedStates(Imported imported) {
    return imported
        .rows("SELECT ?s ?who { ?s att:accused ?p . ?p a att:State ; rdfs:label ?who } ORDER BY ?s")
        .stream()
        .map(EurepocAttributionsTest::withoutPath)
        .toList();
  }

  private static List<String> ties(Imported imported) {
    return imported.rows(
        """
        SELECT ?who ?member ?principal ?kind { ?c a att:AffiliationClaim ;
          att:speaker/rdfs:label ?who ; att:member/rdfs:label ?member ;
          att:principal/rdfs:label ?principal ; att:affiliation ?kind } ORDER BY ?who ?member
        """);
  }

  private static String withoutPath(String row) {
    return row.replaceFirst("^id/[a-z-]+/" + DATASET + "-", "");
  }

  private Imported read(String table) {
    return Imported.of(folder, LISTS, TABLES.resolve(table));
  }
}
