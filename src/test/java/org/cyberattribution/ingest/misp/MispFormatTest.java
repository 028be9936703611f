package org.cyberattribution.ingest.misp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.load.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of clusters and taxonomies of MISP. */
class MispFormatTest {
  private static final String CLUSTER =
      """
      {"authors": ["Ann Example"], "category": "actor", "name": "Herons", "source": "%s",
       "type": "%s", "uuid": "0d16ab43-0000-4000-8000-000000000001", "version": 7,
       "values": [%s]}
      """;

  @TempDir Path folder;

  @Test
  void namesGiversOnlyWhereTheEntryDoes() throws IOException {
    Imported imported =
        read(
            """
            {"value": "APT99", "uuid": "u1", "meta": {
              "synonyms": ["Quiet Heron", "PAPER PANDA", "APT99", "Лампа"],
              "name-attribution": ["APT99:da5cdcd1-7b15-4371-b7eb-ca32916d2052",
                                   "PAPER PANDA:f9eb432f-2293-48b7-bca4-cc78beb50df0"],
              "origin:Quiet Heron": "Example Research"}}
            """);

    assertThat(
            imported.rows(
                """
                SELECT ?who ?name ?giver {
                  ?c a att:AliasClaim ; att:speaker/rdfs:label ?who ; att:name ?name .
                  OPTIONAL { ?c att:nameGiver/rdfs:label ?giver }
                } ORDER BY ?name
                """))
        .containsExactly(
            "MISP Project | APT99 | Mandiant",
            "MISP Project | PAPER PANDA | CrowdStrike",
            "MISP Project | Quiet Heron | Example Research",
            "MISP Project | Лампа | ");
    assertThat(imported.problems()).isEmpty();
  }

  @Test
  void keepsBothGiversOfANameWhereTheEntryContradictsItself() throws IOException {
    Imported imported =
        read(
            """
            {"value": "APT99", "uuid": "u1", "meta": {"synonyms": [],
              "name-attribution": ["APT99:da5cdcd1-7b15-4371-b7eb-ca32916d2052"],
              "origin:APT99": "Example Research"}}
            """);

    assertThat(imported.rows("SELECT ?g { ?c att:nameGiver/rdfs:label ?g } ORDER BY ?g"))
        .containsExactly("Example Research", "Mandiant");
  }

  @Test
  void takesCountryForTheOriginThatMispGives() throws IOException {
    Imported imported =
        read("{\"value\": \"A\", \"uuid\": \"u1\", \"meta\": {\"country\": \"EX\"}}");

    assertThat(
            imported.rows(
                """
                SELECT ?who ?actor ?state ?reporter {
                  ?c a att:Attribution ; att:speaker/rdfs:label ?who ;
                    att:reportedBy/rdfs:label ?reporter ;
                    att:concerns/rdfs:label ?actor ; att:originState/rdfs:label ?state }
                """))
        .containsExactly("MISP Project | A | Examplestan | MISP Project");
    assertThat(imported.rows("SELECT ?c { ?c att:accused|att:principal ?o }")).isEmpty();
    assertThat(imported.shapeFindings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0,att:strength-misp-0",
    "10,att:strength-misp-25",
    "49,att:strength-misp-25",
    "50,att:strength-misp-50",
    "51,att:strength-misp-75",
    "99,att:strength-misp-75",
    "100,att:strength-misp-100",
  })
  void readsConfidenceOnMispsOwnScale(String number, String strength) throws IOException {
    Imported imported =
        read(
            """
            {"value": "A", "uuid": "u1",
             "meta": {"country": "EX", "attribution-confidence": "%s"}}
            """
                .formatted(number));

    assertThat(
            imported.rows(
                "SELECT ?w ?s ?scale { ?c att:wording ?w ; att:strength ?s ; att:scale ?scale }"))
        .containsExactly(number + " | " + strength + " | att:scale-misp");
  }

  @Test
  void keepsAConfidenceThatIsNoNumber() throws IOException {
    Imported imported =
        read(
            """
            {"value": "A", "uuid": "u1",
             "meta": {"country": "EX", "attribution-confidence": "high"}}
            """);

    assertThat(imported.rows("SELECT ?s { ?c att:strength ?s }")).isEmpty();
    assertThat(imported.problems())
        .containsExactly("the attribution-confidence 'high' is no number from 0 to 100");
    assertThat(imported.rows("SELECT ?e { ?a a att:ThreatActor ; att:extra ?e }"))
        .containsExactly("{\"meta\":{\"attribution-confidence\":\"high\"}}");
  }

  @Test
  void retellsTheCouncilsSuspicionAsTheCouncilsWord() throws IOException {
    Imported imported =
        read(
            """
            {"value": "A", "uuid": "u1", "meta": {"attribution-confidence": "75",
              "cfr-suspected-state-sponsor": "Examplestan"}}
            """);

    assertThat(
            imported.rows(
                """
                SELECT ?who ?reporter ?directness ?member ?principal ?tie ?strength ?wording ?extra {
                  ?c a att:AffiliationClaim ; att:speaker/rdfs:label ?who ;
                    att:reportedBy/rdfs:label ?reporter ; att:directness ?directness ;
                    att:member/rdfs:label ?member ; att:principal/rdfs:label ?principal ;
                    att:affiliation ?tie ; att:strength ?strength ; att:wording ?wording ;
                    att:extra ?extra }
                """))
        .containsExactly(
            "Council on Foreign Relations | MISP Project | att:directness-paraphrased | A |"
                + " Examplestan | att:affiliation-backed | att:strength-tentative | suspected |"
                + " {\"attribution-confidence\":\"75\"}");
    assertThat(imported.shapeFindings()).isEmpty();
  }

  @Test
  void keepsUnknownEmptyAndMissingApart() throws IOException {
    Imported imported =
        read(
            """
            {"value": "A", "uuid": "u1", "meta": {"cfr-suspected-state-sponsor": "Unknown"}},
            {"value": "B", "uuid": "u2", "meta": {"country": ""}},
            {"value": "C", "uuid": "u3", "meta": {}},
            {"value": "D", "uuid": "u4", "meta": {"cfr-suspected-state-sponsor": ""}}
            """);

    assertThat(
            imported.rows(
                """
                SELECT ?class ?naming ?what {
                  ?c a ?class ; att:naming ?naming ; att:incident/rdfs:label ?what }
                """))
        .containsExactly("att:Abstention | att:naming-unknown | activity tracked as A");
    assertThat(imported.problems())
        .containsExactly(
            "the country is left empty", "'cfr-suspected-state-sponsor' gives no name");
    assertThat(
            imported.rows("SELECT ?n ?e { ?a a att:ThreatActor ; rdfs:label ?n ; att:extra ?e }"))
        .containsExactlyInAnyOrder(
            "B | {\"meta\":{\"country\":\"\"}}",
            "D | {\"meta\":{\"cfr-suspected-state-sponsor\":\"\"}}");
    assertThat(imported.shapeFindings()).isEmpty();
  }

  @Test
  void keepsASponsorThatIsNoStateInItsOwnWords() throws IOException {
    Imported imported =
        read(
            """
            {"value": "A", "uuid": "u1", "meta": {"suspected-state-sponsor": "Atlantis"}}
            """);

    assertThat(
            imported.rows(
                "SELECT ?p { ?c att:principal ?o . ?o a att:UnnamedParty ; rdfs:label ?p }"))
        .containsExactly("Atlantis");
    assertThat(imported.problems())
        .singleElement()
        .asString()
        .startsWith("the sponsor 'Atlantis' is no state");
  }

  @Test
  void claimsRelationsWithinTheClusterAsSureAsTheirTags() throws IOException {
    Imported imported =
        read(
            """
            {"value": "A", "uuid": "u1", "related": [
              {"dest-uuid": "u2", "type": "similar",
               "tags": ["estimative-language:likelihood-probability=\\"very-likely\\""]},
              {"dest-uuid": "u9", "type": "similar", "tags": []},
              {"dest-uuid": "u2", "type": "uses", "tags": []}]},
            {"value": "B", "uuid": "u2", "related": [{"dest-uuid": "u1", "type": "part-of"}]}
            """);

    assertThat(
            imported.rows(
                """
                SELECT ?a ?relation ?b ?strength {
                  ?c att:actor/rdfs:label ?a ; att:otherActor/rdfs:label ?b ;
                    att:nameRelation ?relation . OPTIONAL { ?c att:strength ?strength }
                } ORDER BY ?a
                """))
        .containsExactly(
            "A | att:relation-similar | B | att:strength-very-likely",
            "B | att:relation-part-of | A | ");
    assertThat(imported.problems())
        .containsExactly(
            "a relation 'similar' leads to another cluster, and is kept in att:extra",
            "the relation 'uses' is none between actors, and is kept in att:extra");
    assertThat(imported.rows("SELECT ?e { ?a a att:ThreatActor ; att:extra ?e }"))
        .singleElement()
        .asString()
        .contains("u9", "uses")
        .doesNotContain("very-likely");
  }

  @Test
  void linksEntriesToTheDocumentsThatTheyCite() throws IOException {
    Imported imported =
        read(
            """
            {"value": "A", "uuid": "u1",
             "meta": {"refs": ["https://example.org/a report", "a book", "https://example.org/x"]}}
            """);

    assertThat(
            imported.rows(
                """
                SELECT ?title ?cited {
                  ?c att:source ?s . ?s rdfs:label ?title ; dcterms:references/rdfs:label ?cited
                } ORDER BY ?cited
                """))
        .containsExactly(
            "Herons: A | a book",
            "Herons: A | https://example.org/a%20report",
            "Herons: A | https://example.org/x");
    assertThat(imported.shapeFindings()).isEmpty();
  }

  @Test
  void keepsWhatItDoesNotUnderstandAndCountsIt() throws IOException {
    Imported imported =
        read(
            """
            {"value": "A", "uuid": "u1", "meta": {"motive": "money", "refs": [{"sha1": "x"}],
              "name-attribution": ["A:nobody", "Ghost:da5cdcd1-7b15-4371-b7eb-ca32916d2052"]},
             "odd": 1},
            {"value": "B", "uuid": "u2", "meta": {"motive": "fame"}}
            """);

    assertThat(imported.problems())
        .containsExactly(
            "the producer nobody, who gave a name, is not known",
            "of 'meta', these have no place in the model, and are kept in att:extra: motive (2),"
                + " name-attribution (1), refs (1)");
    assertThat(imported.quads()).contains("money", "fame", "odd", "A:nobody", "Ghost", "sha1");
  }

  @Test
  void readsAgenciesAsOrgansOfTheirStates() throws IOException {
    Imported imported =
        read(
            "intelligence-agency",
            """
            {"value": "Service A", "uuid": "u1",
             "meta": {"country": "EX", "country_name": "Examplestan", "synonyms": ["SA"]}},
            {"value": "Service B", "uuid": "u2", "meta": {"country": "XX"}}
            """);

    assertThat(imported.rows("SELECT ?n ?s { ?o att:organOf/rdfs:label ?s ; rdfs:label ?n }"))
        .containsExactly("Service A | Examplestan");
    assertThat(imported.rows("SELECT ?n { ?c att:name ?n } ORDER BY ?n"))
        .containsExactly("SA", "Service A", "Service B");
    assertThat(imported.shapeFindings()).isEmpty();
  }

  @Test
  void callsNobodyAThreatActorWhomTheClusterDoesNot() throws IOException {
    Imported imported =
        read("surveillance-vendor", "{\"value\": \"A\", \"uuid\": \"u1\", \"meta\": {}}");

    assertThat(imported.rows("SELECT ?a { ?a a att:ThreatActor }")).isEmpty();
    assertThat(imported.rows("SELECT ?n { ?a a att:Company ; rdfs:label ?n FILTER(?n = 'A'@en) }"))
        .containsExactly("A");
  }

  @Test
  void refusesClustersOfToolsOnce() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("tool.json"),
            """
            {"category": "tool", "type": "tool", "name": "Tools", "uuid": "t",
             "values": [{"value": "A", "uuid": "u1"}, {"value": "B", "uuid": "u2"}]}
            """);
    Imported imported = Imported.of(folder, file);

    assertThat(imported.problems(Finding.Kind.REFUSED))
        .containsExactly(
            "no record can be made of the file, so that nothing is loaded",
            "the entries of 'Tools' are no parties (2 times, first here)");
    assertThat(imported.datasets()).isEmpty();
  }

  @Test
  void namesTheDataSetOfAnotherProducerByItsOwnIdentity() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("ours.json"),
            CLUSTER.formatted(
                "Example Institute", "threat-actor", "{\"value\": \"A\", \"uuid\": \"u1\"}"));
    Imported imported = Imported.of(folder, file);

    assertThat(imported.datasets())
        .containsExactly("misp-threat-actor-0d16ab43-0000-4000-8000-000000000001");
    assertThat(imported.rows("SELECT ?who { ?c a att:AliasClaim ; att:speaker/rdfs:label ?who }"))
        .containsExactly("Example Institute");
    assertThat(imported.shapeFindings())
        .singleElement()
        .asString()
        .startsWith("The dataset does not say under which licence it stands");
  }

  @Test
  void matchesDegreesOfResponsibilityWithTheModels() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("taxonomy.json"),
            """
            {"namespace": "our-degrees", "predicates": [
              {"value": "state-ordered", "expanded": "State-ordered", "description": "Told."},
              {"value": "state-prohibited.", "expanded": "State-prohibited."},
              {"value": "blue", "expanded": "Blue"}]}
            """);
    Imported imported = Imported.of(folder, file);

    assertThat(
            imported.rows(
                "SELECT ?n ?m { ?t skos:exactMatch ?m ; rdfs:label ?n ; skos:inScheme ?s } ORDER BY"
                    + " ?n"))
        .containsExactly(
            "State-ordered | att:degree-state-ordered",
            "State-prohibited. | att:degree-state-prohibited");
    assertThat(imported.problems())
        .containsExactly("'blue' of the taxonomy 'our-degrees' means no term of the model");
  }

  @Test
  void givesTheSameQuadsWhateverTheOrderOfTheKeys() throws IOException {
    String entry = "{\"value\": \"A\", \"uuid\": \"u1\", \"meta\": {\"country\": \"EX\"}}";
    Imported one = read(entry);
    Path other =
        Files.writeString(
            folder.resolve("cluster.json"),
            """
            {"values": [%s], "version": 7, "uuid": "0d16ab43-0000-4000-8000-000000000001",
             "type": "threat-actor", "source": "MISP Project", "name": "Herons"}
            """
                .formatted(entry));

    assertThat(withoutHash(Imported.of(folder, other).quads())).isEqualTo(withoutHash(one.quads()));
  }

  private static String withoutHash(String quads) {
    return quads.replaceAll("(?m)^.*contentHash.*$", "");
  }

  private Imported read(String entries) throws IOException {
    return read("threat-actor", entries);
  }

  private Imported read(String type, String entries) throws IOException {
    Path file = folder.resolve("cluster.json");
    Files.writeString(file, CLUSTER.formatted("MISP Project", type, entries));
    Files.writeString(
        folder.resolve("cluster.json.dataset.yaml"), "licence: CC0-1.0\nretrieved: 2031-06-01\n");
    return Imported.of(folder, file);
  }
}
