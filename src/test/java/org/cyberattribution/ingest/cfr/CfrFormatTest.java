package org.cyberattribution.ingest.cfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.load.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the Cyber Operations Tracker. */
class CfrFormatTest {
  private static final Path TABLES = ProjectFolder.file("src/test/resources/ingest/cfr");

  private static final Path LISTS = ProjectFolder.file("src/test/resources/ingest/more-lists.yaml");

  @TempDir Path folder;

  @Test
  void letsTheTrackerSuspectTheSponsorInItsOwnName() {
    assertThat(
            read("export.csv")
                .rows(
                    """
                    SELECT ?what ?who ?whom ?wording ?strength ?e { ?s a att:Attribution ;
                      att:speaker/rdfs:label ?who ; att:accused/rdfs:label ?whom ;
                      att:incident/rdfs:label ?what ; att:wording ?wording ; att:strength ?strength
                      OPTIONAL { ?s att:earliest ?e } } ORDER BY ?what ?whom
                    """))
        .extracting(row -> row.replace("Council on Foreign Relations", "CFR"))
        .containsExactly(
            "Targeting of a dam | CFR | Examplestan | suspected | att:strength-tentative | 2031-03-01",
            "Targeting of a ferry | CFR | Examplestan | suspected | att:strength-tentative | 2031-02-05",
            "Targeting of a ferry | CFR | Paper Lantern | suspected | att:strength-tentative | 2031-02-05",
            "Targeting of a harbour | CFR | Examplestan | suspected | att:strength-tentative | ",
            "Targeting of a harbour | CFR | Ruritania | suspected | att:strength-tentative | ",
            "Targeting of lakeside mail servers | CFR | Examplestan | Believed to be the work of"
                + " | att:strength-tentative | 2031-07-19",
            "Targeting of lakeside mail servers | CFR | Quiet Heron | Believed to be the work of"
                + " | att:strength-tentative | 2031-07-19");
  }

  @Test
  void accusesNoStateThatStandsAmongTheAffiliationsAlone() {
    assertThat(
            read("export.csv")
                .rows(
                    "SELECT ?o { ?s att:originState/rdfs:label ?o ; att:incident/rdfs:label ?i }"))
        .containsExactly("Freedonia");
  }

  @Test
  void takesADenialOfNobodyKnownForTheTrackersAssessmentOnly() {
    Imported imported = read("export.csv");
    assertThat(imported.rows("SELECT ?s { ?s a att:Denial }")).isEmpty();
    assertThat(
            imported.rows(
                """
                SELECT ?what ?r ?who { ?a a att:Assessment ; att:indicator att:indicator-reaction ;
                  att:rating ?r ; att:speaker/rdfs:label ?who ; att:incident/rdfs:label ?what }
                ORDER BY ?what
                """))
        .extracting(row -> row.replace("Council on Foreign Relations", "CFR"))
        .containsExactly(
            "Targeting of a dam | Dance | CFR",
            "Targeting of a ferry | Hack Back | CFR",
            "Targeting of lakeside mail servers | Denial | CFR",
            "Targeting of reed farms | Unknown | CFR");
    assertThat(imported.problems()).contains("a denial is recorded, and not by whom");
  }

  @Test
  void givesADenialToTheSponsorWhereTheHeadingSaysThatItIsItsResponse() {
    Imported imported = read("pages.csv");
    assertThat(
            imported.rows(
                """
                SELECT ?what ?who ?cleared ?url { ?s a att:Denial ; att:speaker/rdfs:label ?who ;
                  att:exonerated/rdfs:label ?cleared ; att:incident/rdfs:label ?what ;
                  att:source/schema:url ?url }
                """))
        .containsExactly(
            "Targeting of lakeside mail servers | Examplestan | Examplestan | https://example.org/s");
    assertThat(imported.rows("SELECT ?r { ?a a att:Assessment ; att:rating ?r }"))
        .as("of two suspected sponsors, which denied is not said")
        .containsExactly("Denial");
  }

  @Test
  void takesAConfirmationForOneThatAccusesNobody() {
    Imported imported = read("export.csv");
    assertThat(
            imported.rows(
                """
                SELECT ?what ?who { ?s a att:Confirmation ; att:speaker ?p ; att:incident/rdfs:label ?what .
                  ?p a att:UnnamedParty ; rdfs:label ?who }
                """))
        .containsExactly(
            "Targeting of a harbour | whoever responded, whom the tracker does not name");
    assertThat(imported.rows("SELECT ?x { ?s a att:Confirmation ; att:accused|att:concerns ?x }"))
        .isEmpty();
  }

  @Test
  void takesTheKindAndTheAddressOfAResponseApart() {
    Imported imported = read("export.csv");
    assertThat(
            imported.rows("SELECT ?t ?url { ?s att:measureType ?t ; att:source/schema:url ?url }"))
        .containsExactly("att:measure-indictment | https://example.org/charges");
    assertThat(imported.problems())
        .contains("a response cell holds more than a response and an address");
    assertThat(
            read("pages.csv")
                .rows(
                    """
                    SELECT ?act ?who { ?s a ?act ; att:speaker ?p . ?p a att:UnnamedParty ;
                      rdfs:label ?who } ORDER BY ?act
                    """))
        .containsExactly(
            "att:Condemnation | the government of the victim",
            "att:Sanction | whoever responded, whom the tracker does not name");
  }

  @Test
  void readsEntriesAboutActorsAsTheTrackersClaimsOfNamesAndSponsors() {
    Imported imported = read("export.csv");
    assertThat(
            imported.rows(
                "SELECT ?name { ?c a att:AliasClaim ; att:name ?name ; att:actor/rdfs:label ?a"
                    + " FILTER (?a = 'Quiet Heron'@en) } ORDER BY ?name"))
        .containsExactly("Quiet Heron", "Reed Bird", "TEMP.Reed");
    assertThat(
            imported.rows(
                "SELECT ?p ?k ?w { ?c a att:AffiliationClaim ; att:principal/rdfs:label ?p ;"
                    + " att:affiliation ?k ; att:wording ?w }"))
        .containsExactly("Examplestan | att:affiliation-backed | suspected");
  }

  @Test
  void saysThatNobodyKnowsWhereTheTrackerSaysSo() {
    assertThat(
            read("export.csv")
                .rows(
                    "SELECT ?what { ?s att:naming att:naming-unknown ; att:incident/rdfs:label ?what }"))
        .containsExactly("Targeting of reed farms");
  }

  @Test
  void claimsNothingOfARowWhoseCellsHaveMoved() {
    Imported imported = read("export.csv");
    assertThat(
            imported.rows(
                "SELECT ?e { ?i rdfs:label 'Targeting of moved cells'@en ; att:extra ?e"
                    + " FILTER NOT EXISTS { ?s att:incident ?i } }"))
        .singleElement()
        .asString()
        .contains("https://example.org/g");
    assertThat(imported.problems())
        .contains(
            "the cells of a row stand under the wrong headings, or it has a type that is not known");
  }

  @Test
  void remarksOnWhatIsLostOrNotUnderstood() {
    Imported imported = read("export.csv");
    assertThat(imported.problems(Finding.Kind.REFUSED)).containsExactly("a row has no title");
    assertThat(imported.problems(Finding.Kind.WARNING))
        .contains(
            "characters were lost in a row before it was published, and '??' stands for them",
            "not a day of the form 7/19/2021: '2031-13-01'",
            "not a state of the authority lists: 'Atlantis'",
            "a source is no address of the web: 'not an address'",
            "not a response that the tracker is known to have: 'Dance'",
            "a text on affiliations is more than a phrase that is understood: 'Possibly linked to"
                + " the Quiet Heron and to gulls', 'Also known as Reed Bird and TEMP.Reed. Linked to"
                + " a school.' (2 times, first here)",
            "a response is given to an actor, and not to an incident");
    assertThat(imported.quads()).contains("The harbour??s gates stood open.");
  }

  @Test
  void conformsToTheShapesAndGivesTheSameQuadsAgain() {
    assertThat(read("export.csv").shapeFindings()).allMatch(finding -> finding.contains("licence"));
    assertThat(read("pages.csv").shapeFindings())
        .allMatch(finding -> finding.contains("licence") || finding.contains("restrictions"));
    assertThat(read("export.csv").quads()).isEqualTo(read("export.csv").quads());
  }

  private Imported read(String table) {
    return Imported.of(folder, LISTS, TABLES.resolve(table));
  }
}
