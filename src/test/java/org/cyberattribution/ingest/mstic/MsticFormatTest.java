package org.cyberattribution.ingest.mstic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.load.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of Microsoft's map of names. */
class MsticFormatTest {
  @TempDir Path folder;

  @Test
  void claimsEachNameAndNamesItsGiverOnlyWhereThatIsMicrosoft() throws IOException {
    Imported imported =
        read(
            """
            [{"Threat actor name": "Quiet Typhoon", "Origin/Threat": "Examplestan",
              "Other names": "Storm-1234, PAPER LANTERN,, DEV-0001"}]
            """);

    assertThat(
            imported.rows(
                """
                SELECT ?who ?actor ?name ?giver {
                  ?c a att:AliasClaim ; att:speaker/rdfs:label ?who ; att:name ?name ;
                    att:actor/rdfs:label ?actor ; att:nameRelation att:relation-same .
                  OPTIONAL { ?c att:nameGiver/rdfs:label ?giver }
                } ORDER BY ?name
                """))
        .containsExactly(
            "Microsoft | Quiet Typhoon | DEV-0001 | Microsoft",
            "Microsoft | Quiet Typhoon | PAPER LANTERN | ",
            "Microsoft | Quiet Typhoon | Quiet Typhoon | Microsoft",
            "Microsoft | Quiet Typhoon | Storm-1234 | Microsoft");
    assertThat(imported.shapeFindings()).isEmpty();
  }

  @Test
  void takesOriginForOriginAndAccusesNoState() throws IOException {
    Imported imported =
        read(
            """
            [{"Threat actor name": "Quiet Typhoon",
              "Origin/Threat": "Examplestan, Financially motivated", "Other names": ""}]
            """);

    assertThat(
            imported.rows(
                "SELECT ?a ?s { ?c att:originState/rdfs:label ?s ; att:concerns/rdfs:label ?a }"))
        .containsExactly("Quiet Typhoon | Examplestan");
    assertThat(imported.rows("SELECT ?c { ?c att:accused|att:principal ?o }")).isEmpty();
    assertThat(imported.rows("SELECT ?e { ?a a att:ThreatActor ; att:extra ?e }"))
        .containsExactly("{\"Origin/Threat\":\"Examplestan, Financially motivated\"}");
    assertThat(imported.problems()).isEmpty();
  }

  @Test
  void keepsKindsOfThreatApartFromStatesAndRemarksOnWordsThatAreNeither() throws IOException {
    Imported imported =
        read(
            """
            [{"Threat actor name": "A", "Origin/Threat": "Group in development", "Other names": ""},
             {"Threat actor name": "B", "Origin/Threat": "", "Other names": ""},
             {"Threat actor name": "C", "Origin/Threat": "Atlantis", "Other names": ""}]
            """);

    assertThat(imported.rows("SELECT ?c { ?c att:originState ?s }")).isEmpty();
    assertThat(imported.problems(Finding.Kind.WARNING))
        .singleElement()
        .asString()
        .startsWith("'Atlantis' is neither a state");
    assertThat(
            imported.rows("SELECT ?n ?e { ?a a att:ThreatActor ; rdfs:label ?n ; att:extra ?e }"))
        .containsExactlyInAnyOrder(
            "A | {\"Origin/Threat\":\"Group in development\"}",
            "B | {\"Origin/Threat\":\"\"}",
            "C | {\"Origin/Threat\":\"Atlantis\"}");
  }

  @Test
  void refusesEntriesWithoutNameAndReadsTheOthers() throws IOException {
    Imported imported =
        read(
            """
            [{"Threat actor name": "A", "Origin/Threat": "", "Other names": ""},
             {"Threat actor name": " ", "Origin/Threat": "", "Other names": "X"},
             "B",
             {"Threat actor name": "C", "Origin/Threat": "", "Other names": "", "New": "kept"}]
            """);

    assertThat(imported.problems(Finding.Kind.REFUSED))
        .containsExactly("an entry names no actor", "an entry is no group of keys");
    assertThat(imported.findings().all().get(0).place()).endsWith("map.json:2:2");
    assertThat(imported.count("mstic-naming-map", "ThreatActor")).isEqualTo(2);
    assertThat(imported.quads()).contains("kept");
  }

  @Test
  void joinsEntriesOfOneNameAndTellsNearlyEqualNamesApart() throws IOException {
    Imported imported =
        read(
            """
            [{"Threat actor name": "A", "Origin/Threat": "Examplestan", "Other names": "X"},
             {"Threat actor name": "A", "Origin/Threat": "Examplestan", "Other names": "X, Y"},
             {"Threat actor name": "a", "Origin/Threat": "", "Other names": "Z"}]
            """);

    assertThat(
            imported.rows(
                "SELECT ?a ?n { ?c att:actor/rdfs:label ?a ; att:name ?n } ORDER BY ?a ?n"))
        .containsExactly("A | A", "A | X", "A | Y", "a | Z", "a | a");
    assertThat(imported.count("mstic-naming-map", "ThreatActor")).isEqualTo(2);
    assertThat(imported.problems())
        .containsExactly("another entry is called 'A' too; the two are taken for one actor");
  }

  @Test
  void readsTheFormsOfEarlierYearsTooAndKnowsWhoGaveAPreviousName() throws IOException {
    Imported imported =
        read(
            """
            [{"Previous name": "HERONIUM", "New name": "Quiet Typhoon",
              "Origin/Threat": "Examplestan", "Other names": "LANTERN"}]
            """);

    assertThat(
            imported.rows(
                """
                SELECT ?actor ?name ?giver { ?c att:name ?name ; att:actor/rdfs:label ?actor .
                  OPTIONAL { ?c att:nameGiver/rdfs:label ?giver } } ORDER BY ?name
                """))
        .containsExactly(
            "Quiet Typhoon | HERONIUM | Microsoft",
            "Quiet Typhoon | LANTERN | ",
            "Quiet Typhoon | Quiet Typhoon | Microsoft");
  }

  /** The description's counts are those of the whole map, so that the test gives others. */
  private Imported read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("map.json"), json);
    Files.writeString(
        folder.resolve("map.json.dataset.yaml"),
        "counts: {parties: {least: 1}, alias-claims: {least: 1}, statements: {least: 0}}\n");
    return Imported.of(folder, file);
  }
}
