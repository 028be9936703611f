package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files as their publishers gave them out, with the counts that were taken of them by other means.
 * They stay outside the project, so that this is skipped where they are not at hand.
 */
class RealFilesTest {
  private static final String MISP = "misp-threat-actor";
  private static final String ATTACK = "mitre-attack-enterprise";

  @TempDir Path folder;

  @Test
  void mispsThreatActors() {
    Imported imported = read("real/misp-threat-actor.json");

    assertThat(imported.count(MISP, "ThreatActor")).isEqualTo(1041);
    assertThat(origins(imported, "att:speaker/rdfs:label \"MISP Project\"@en"))
        .as("477 entries have a country, and one of them leaves it empty")
        .isEqualTo(476);
    assertThat(
            count(imported, "?c a att:AffiliationClaim ; att:affiliation att:affiliation-backed"))
        .as("99 have a sponsor, and of 8 it is 'Unknown'")
        .isEqualTo(91);
    assertThat(count(imported, "?c a att:Abstention ; att:naming att:naming-unknown")).isEqualTo(8);
    assertValid(imported);
  }

  @Test
  void mispsConfidenceMostlyGivesNoInformation() {
    Imported imported = read("real/misp-threat-actor.json");

    assertThat(
            imported.rows(
                """
                SELECT ?w ?s (COUNT(?c) AS ?n) { ?c att:scale att:scale-misp ; att:wording ?w ;
                  att:strength ?s } GROUP BY ?w ?s ORDER BY xsd:integer(?w)
                """))
        .as("5 more of the 155 stand at entries without a country")
        .containsExactly(
            "10 | att:strength-misp-25 | 1",
            "25 | att:strength-misp-25 | 1",
            "50 | att:strength-misp-50 | 150",
            "75 | att:strength-misp-75 | 5",
            "100 | att:strength-misp-100 | 2");
    assertThat(count(imported, "?c att:extra ?e FILTER(CONTAINS(?e, 'attribution-confidence'))"))
        .isGreaterThanOrEqualTo(5);
  }

  @Test
  void mispsNamesArePartlyShared() {
    Imported imported = read("real/misp-threat-actor.json");

    List<String> names =
        imported.rows(
            """
            SELECT ?name (COUNT(DISTINCT ?a) AS ?n) {
              ?c a att:AliasClaim ; att:actor ?a ; att:name ?written .
              BIND (LCASE(?written) AS ?name) } GROUP BY ?name
            """);

    assertThat(names).hasSize(2393);
    assertThat(names.stream().filter(row -> !row.endsWith(" | 1"))).hasSize(27);
  }

  @Test
  void mispsGivenNamesHaveTheirGivers() {
    Imported imported = read("real/misp-threat-actor.json");

    assertThat(count(imported, "?c att:name ?name ; att:nameGiver ?giver"))
        .as("1,243 by producer and 342 by name, which tell of 305 twice and once differ")
        .isEqualTo(1243 + 342 - 305 + 1);
    assertThat(imported.problems()).noneMatch(problem -> problem.contains("the producer"));
  }

  @Test
  void mispsMicrosoftActors() {
    Imported imported = read("real/misp-microsoft-activity-group.json");

    assertThat(imported.count("misp-microsoft-activity-group", "ThreatActor")).isEqualTo(179);
    assertThat(origins(imported, "att:speaker/rdfs:label \"MISP Project\"@en")).isEqualTo(113);
    assertThat(imported.rows("SELECT ?c { ?c att:accused|att:principal ?o }")).isEmpty();
    assertValid(imported);
  }

  @Test
  void mispsDegreesOfResponsibility() {
    Imported imported = read("real/misp-state-responsibility.json");

    assertThat(
            imported.rows(
                "SELECT DISTINCT ?d { ?t skos:exactMatch ?d . ?d skos:inScheme att:scheme-degree }"))
        .hasSize(10);
    assertValid(imported);
  }

  @Test
  void microsoftsNamingMap() {
    Imported imported = read("real/mstic-mapping.json");

    assertThat(imported.count("mstic-naming-map", "ThreatActor")).isEqualTo(166);
    assertThat(imported.rows("SELECT ?c { ?c att:accused|att:principal ?o }")).isEmpty();
    assertValid(imported);
  }

  @Test
  void attacksIntrusionSetsAndCampaigns() {
    Imported imported = read("real/attack-enterprise-attribution.json");

    assertThat(imported.count(ATTACK, "ThreatActor")).isEqualTo(187);
    assertThat(imported.count(ATTACK, "Campaign")).isEqualTo(52);
    assertThat(
            count(
                imported,
                "?c a att:Attribution ; att:accused ?a ; att:speaker/rdfs:label ?mitre ;"
                    + " att:source/dcterms:references ?cited"))
        .isEqualTo(25);
    assertThat(imported.rows("SELECT DISTINCT ?w { ?c att:speaker/rdfs:label ?w }"))
        .containsExactly("MITRE Corporation");
    assertValid(imported);
  }

  @Test
  void catalogueContradictionsStandSideBySide() {
    Imported imported =
        read(
            "real/misp-threat-actor.json",
            "real/mstic-mapping.json",
            "real/misp-microsoft-activity-group.json");

    assertThat(
            imported.rows(
                """
                SELECT DISTINCT ?who ?state {
                  ?alias att:name ?name ; att:actor ?actor FILTER(LCASE(?name) = "iridium")
                  ?origin att:concerns ?actor ; att:originState/rdfs:label ?state ;
                    att:speaker/rdfs:label ?who
                  FILTER (LANG(?state) = "en") }
                """))
        .contains("MISP Project | Iran", "Microsoft | Russia");
  }

  private static long origins(Imported imported, String whose) {
    return count(imported, "?c att:originState ?state ; " + whose);
  }

  private static long count(Imported imported, String pattern) {
    return Long.parseLong(
        imported.rows("SELECT (COUNT(DISTINCT ?c) AS ?n) { " + pattern + " }").get(0));
  }

  private static void assertValid(Imported imported) {
    assertThat(imported.problems(Finding.Kind.REFUSED)).isEmpty();
    assertThat(imported.problems(Finding.Kind.INVALID)).isEmpty();
    assertThat(imported.shapeFindings()).isEmpty();
  }

  private Imported read(String... files) {
    Path[] paths = new Path[files.length];
    for (int index = 0; index < files.length; index++) {
      paths[index] = ProjectFolder.reference(files[index]);
    }
    return Imported.withProjectLists(folder, paths);
  }
}
