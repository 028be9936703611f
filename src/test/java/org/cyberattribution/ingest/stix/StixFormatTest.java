package org.cyberattribution.ingest.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.load.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the objects of a STIX bundle. */
class StixFormatTest {
  private static final String RESEARCH =
      """
      {"type": "identity", "id": "identity--1", "name": "Example Research",
       "identity_class": "organization"}
      """;
  private static final String HERON =
      """
      {"type": "intrusion-set", "id": "intrusion-set--1", "name": "Quiet Heron",
       "created_by_ref": "identity--1"}
      """;
  private static final String ACTOR =
      """
      {"type": "threat-actor", "id": "threat-actor--1", "name": "Lantern Office",
       "created_by_ref": "identity--1"}
      """;
  private static final String CAMPAIGN =
      """
      {"type": "campaign", "id": "campaign--1", "name": "Lakeside", "created_by_ref": "identity--1",
       "first_seen": "2031-04-01T00:00:00Z", "last_seen": "2031-05-03T10:00:00.000Z"}
      """;
  private static final String EXAMPLESTAN =
      """
      {"type": "location", "id": "location--1", "name": "Somewhere", "country": "EX"}
      """;
  private static final String ATTRIBUTED =
      """
      {"type": "relationship", "id": "relationship--1", "relationship_type": "attributed-to",
       "source_ref": "campaign--1", "target_ref": "intrusion-set--1",
       "created_by_ref": "identity--1", "created": "2031-06-01T08:00:00Z", "confidence": 85,
       "description": "Heron did it.",
       "external_references": [{"source_name": "r", "url": "https://example.org/r",
                                "description": "A report."}]}
      """;

  @TempDir Path folder;

  @Test
  void attributesACampaignInItsProducersNameWithCitationDayAndConfidence() throws IOException {
    Imported imported = read(RESEARCH, HERON, CAMPAIGN, ATTRIBUTED);

    assertThat(
            imported.rows(
                """
                PREFIX oa: <http://www.w3.org/ns/oa#>
                SELECT ?who ?whom ?what ?when ?strength ?wording ?quote ?cited {
                  ?c a att:Attribution ; att:speaker/rdfs:label ?who ; att:accused/rdfs:label ?whom ;
                    att:incident/rdfs:label ?what ; att:date ?when ; att:strength ?strength ;
                    att:wording ?wording ; att:source/dcterms:references/schema:url ?cited ;
                    att:evidence/oa:hasTarget/oa:hasSelector/oa:exact ?quote }
                """))
        .containsExactly(
            "Example Research | Quiet Heron | Lakeside | 2031-06-01 | att:strength-stix-high | 85 |"
                + " Heron did it. | https://example.org/r");
    assertThat(imported.shapeFindings()).singleElement().asString().contains("licence");
  }

  @ParameterizedTest
  @CsvSource({
    "0,stix-none",
    "1,stix-low",
    "29,stix-low",
    "30,stix-medium",
    "69,stix-medium",
    "70,stix-high",
    "100,stix-high",
  })
  void readsConfidenceOnTheScaleOfStix(String number, String strength) throws IOException {
    Imported imported = read(RESEARCH, HERON, CAMPAIGN, ATTRIBUTED.replace("85", number));

    assertThat(imported.rows("SELECT ?s { ?c att:strength ?s }"))
        .containsExactly("att:strength-" + strength);
  }

  @Test
  void tiesAnActorToABodyForTheTimeGiven() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON,
            """
            {"type": "identity", "id": "identity--9", "name": "Signals Office",
             "identity_class": "organization"}
            """,
            relationship("attributed-to", "intrusion-set--1", "identity--9")
                .replace(
                    "\"x\"",
                    "\"start_time\": \"2030-01-02T00:00:00Z\","
                        + " \"stop_time\": \"2031-02-03T00:00:00Z\", \"x\""));

    assertThat(
            imported.rows(
                """
                SELECT ?member ?principal ?tie ?from ?until {
                  ?c a att:AffiliationClaim ; att:member/rdfs:label ?member ;
                    att:principal/rdfs:label ?principal ; att:affiliation ?tie ;
                    att:validFrom ?from ; att:validUntil ?until }
                """))
        .containsExactly(
            "Quiet Heron | Signals Office | att:affiliation-unspecified | 2030-01-02 | 2031-02-03");
  }

  @Test
  void tiesAnIntrusionSetToAnActor() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON,
            ACTOR,
            relationship("attributed-to", "intrusion-set--1", "threat-actor--1"));

    assertThat(
            imported.rows(
                "SELECT ?m ?p { ?c att:member/rdfs:label ?m ; att:principal/rdfs:label ?p }"))
        .containsExactly("Quiet Heron | Lantern Office");
  }

  @Test
  void takesAPersonForTheActorItselfAndNeverForOneOfTheLists() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            ACTOR,
            """
            {"type": "identity", "id": "identity--9", "name": "Ann Example",
             "identity_class": "individual"}
            """,
            relationship("attributed-to", "threat-actor--1", "identity--9"));

    assertThat(
            imported.rows(
                """
                SELECT ?a ?r ?b { ?c att:actor/rdfs:label ?a ; att:nameRelation ?r ;
                  att:otherActor ?o . ?o a att:Person ; rdfs:label ?b }
                """))
        .containsExactly("Lantern Office | att:relation-same | Ann Example");
  }

  @Test
  void accusesNoStateOfWhatComesFromItOrIsLocatedThere() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON,
            ACTOR,
            EXAMPLESTAN,
            relationship("originates-from", "intrusion-set--1", "location--1"),
            relationship("located-at", "threat-actor--1", "location--1")
                .replace("relationship--7", "relationship--8"));

    assertThat(
            imported.rows(
                """
                SELECT ?a ?p ?s { ?c att:concerns/rdfs:label ?a ; ?p ?state . ?state rdfs:label ?s
                  FILTER (?p IN (att:originState, att:territory, att:accused)) } ORDER BY ?a
                """))
        .containsExactly(
            "Lantern Office | att:territory | Examplestan",
            "Quiet Heron | att:originState | Examplestan");
  }

  @Test
  void makesVictimsAndMalwareOfACampaignsTargetsAndTools() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            CAMPAIGN,
            EXAMPLESTAN,
            """
            {"type": "malware", "id": "malware--1", "name": "Lamp", "is_family": true}
            """,
            relationship("targets", "campaign--1", "location--1"),
            relationship("uses", "campaign--1", "malware--1")
                .replace("relationship--7", "relationship--8"));

    assertThat(
            imported.rows(
                """
                SELECT ?what ?victim ?malware ?when {
                  ?i a att:Campaign ; rdfs:label ?what ; att:victim/rdfs:label ?victim ;
                    att:malware ?malware ; att:dateText ?when }
                """))
        .containsExactly("Lakeside | Examplestan | Lamp | 2031-04-01/2031-05-03");
    assertThat(imported.problems())
        .contains(
            "an object of the type 'relationship' 'targets' claims nothing, and is kept as it stands");
  }

  @Test
  void makesVictimsOfTheActivityOfWhomAnActorTargets() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON,
            EXAMPLESTAN,
            """
            {"type": "identity", "id": "identity--5", "name": "hospitals", "identity_class": "class"}
            """,
            """
            {"type": "location", "id": "location--2", "name": "Far East", "region": "east"}
            """,
            relationship("targets", "intrusion-set--1", "location--1"),
            relationship("targets", "intrusion-set--1", "location--2").replace("--7", "--8"),
            relationship("targets", "intrusion-set--1", "identity--5").replace("--7", "--9"));

    assertThat(
            imported.rows(
                "SELECT ?i ?v { ?x a att:ActivityPattern ; rdfs:label ?i ; att:victim/rdfs:label ?v }"
                    + " ORDER BY ?v"))
        .containsExactly(
            "activity tracked as Quiet Heron | Examplestan",
            "activity tracked as Quiet Heron | Far East",
            "activity tracked as Quiet Heron | hospitals");
  }

  @ParameterizedTest
  @CsvSource({
    "agree,Endorsement,concerns",
    "strongly-agree,Endorsement,concerns",
    "disagree,Dispute,exonerated",
    "strongly-disagree,Dispute,exonerated",
  })
  void makesOfAnOpinionAnAnswerToTheClaim(String word, String kind, String role)
      throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON,
            CAMPAIGN,
            ATTRIBUTED,
            """
            {"type": "identity", "id": "identity--2", "name": "Other Lab",
             "identity_class": "organization"}
            """,
            opinion(word, "relationship--1"));

    assertThat(
            imported.rows(
                """
                SELECT ?who ?class ?whom ?what {
                  ?c a ?class ; att:speaker/rdfs:label ?who ; att:%s/rdfs:label ?whom ;
                    att:incident/rdfs:label ?what ; att:refersTo ?u .
                  ?claim att:utterance ?u ; a att:Attribution }
                """
                    .formatted(role)))
        .containsExactly("Other Lab | att:" + kind + " | Quiet Heron | Lakeside");
    assertThat(imported.shapeFindings()).singleElement().asString().contains("licence");
  }

  @Test
  void letsAnOpinionAnswerAnAffiliationToo() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON,
            ACTOR,
            relationship("attributed-to", "intrusion-set--1", "threat-actor--1"),
            opinion("disagree", "relationship--7").replace("identity--2", "identity--1"));

    assertThat(
            imported.rows(
                """
                SELECT ?what ?whom { ?c a att:Dispute ; att:incident/rdfs:label ?what ;
                  att:exonerated/rdfs:label ?whom ; att:refersTo/^att:utterance ?claim .
                  ?claim a att:AffiliationClaim }
                """))
        .containsExactly("activity tracked as Quiet Heron | Lantern Office");
  }

  @ParameterizedTest
  @ValueSource(strings = {"neutral", "maybe"})
  void takesNoSideWhereAnOpinionTakesNone(String word) throws IOException {
    Imported imported =
        read(RESEARCH, HERON, CAMPAIGN, ATTRIBUTED, opinion(word, "relationship--1"));

    assertThat(imported.rows("SELECT ?c { ?c att:refersTo ?u }")).isEmpty();
    assertThat(imported.quads()).contains("\\\"opinion\\\":\\\"" + word);
  }

  @Test
  void claimsNamesAndCitesForEachWhatIsCitedForIt() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON.replace(
                "\"created_by_ref\"",
                """
                "aliases": ["Quiet Heron", "Paper Lantern"],
                "external_references": [
                  {"source_name": "mitre-attack", "external_id": "G9999",
                   "url": "https://attack.mitre.org/groups/G9999"},
                  {"source_name": "Paper Lantern", "description": "(Citation: Report A)"},
                  {"source_name": "Report A", "url": "https://example.org/a", "description": "A."},
                  {"source_name": "Report B", "description": "A printed report."}],
                "created_by_ref"
                """));

    assertThat(
            imported.rows(
                """
                SELECT ?name ?cited { ?c att:name ?name ; att:source ?s .
                  OPTIONAL { ?s dcterms:references/rdfs:label ?cited } } ORDER BY ?name ?cited
                """))
        .containsExactly(
            "Paper Lantern | A.", "Quiet Heron | A printed report.", "Quiet Heron | A.");
    assertThat(imported.rows("SELECT ?m { ?a a att:ThreatActor ; skos:closeMatch ?m }"))
        .containsExactly("https://attack.mitre.org/groups/G9999/");
  }

  @Test
  void withdrawsWhatItsProducerWithdrew() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON.replace(
                "\"name\"", "\"x_mitre_deprecated\": true, \"aliases\": [\"X\"], \"name\""),
            CAMPAIGN,
            ATTRIBUTED.replace("\"confidence\"", "\"revoked\": true, \"confidence\""),
            opinion("agree", "relationship--1").replace("identity--2", "identity--1"));

    assertThat(imported.rows("SELECT ?c { ?c att:speaker ?s }")).isEmpty();
    assertThat(imported.rows("SELECT ?n { ?a a att:ThreatActor ; rdfs:label ?n }"))
        .containsExactly("Quiet Heron");
    assertThat(imported.problems())
        .contains(
            "an object of the type 'intrusion-set' was revoked or deprecated, so that nothing is"
                + " claimed of it",
            "an object of the type 'relationship' was revoked or deprecated, and claims nothing, and"
                + " is kept as it stands");
  }

  @Test
  void readsTheLatestVersionOfAnObjectOnly() throws IOException {
    String old = HERON.replace("\"name\"", "\"modified\": \"2031-01-01T00:00:00Z\", \"name\"");
    String latest = old.replace("2031-01-01", "2031-02-01").replace("Quiet Heron", "Loud Heron");

    for (List<String> objects : List.of(List.of(old, latest), List.of(latest, old))) {
      Imported imported = read(RESEARCH, objects.get(0), objects.get(1));
      assertThat(imported.rows("SELECT ?n { ?a a att:ThreatActor ; rdfs:label ?n }"))
          .containsExactly("Loud Heron");
      assertThat(imported.problems()).contains("another version of an object is left out");
    }
  }

  @Test
  void keepsUnknownObjectsAndPropertiesAndCountsThem() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON.replace(
                "\"name\"", "\"x_oursecret\": {\"a\": [1, 2]}, \"goals\": [\"g\"], \"name\""),
            """
            {"type": "x-ours", "id": "x-ours--1", "name": "Something", "content": "of ours"}
            """,
            """
            {"type": "note", "id": "note--1", "content": "A remark.", "object_refs": ["intrusion-set--1"]}
            """);

    assertThat(imported.rows("SELECT ?e { ?a a att:ThreatActor ; att:extra ?e }"))
        .singleElement()
        .asString()
        .contains("\"x_oursecret\":{\"a\":[1,2]},\"goals\":[\"g\"]");
    assertThat(
            imported.rows(
                "SELECT ?t ?n { ?e a prov:Entity ; dcterms:type ?t ; rdfs:label ?n } ORDER BY ?t"))
        .containsExactly("identity | Example Research", "note | note--1", "x-ours | Something");
    assertThat(imported.quads()).contains("of ours", "A remark.");
    assertThat(imported.problems())
        .contains(
            "an object of the type 'x-ours' is no record of the model, and is kept as it stands",
            "of 'intrusion-set', these have no place in the model, and are kept in att:extra: goals"
                + " (1), x_oursecret (1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
        "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed",
        "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
        "marking-definition--amber",
        "marking-definition--of-another-file"
      })
  void servesNothingThatIsMarkedAmberOrRed(String marking) throws IOException {
    Imported imported =
        read(
            RESEARCH,
            """
            {"type": "marking-definition", "id": "marking-definition--amber", "name": "TLP:AMBER",
             "extensions": {"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":
               {"extension_type": "property-extension", "tlp_2_0": "amber"}}}
            """,
            HERON.replace("\"name\"", "\"object_marking_refs\": [\"" + marking + "\"], \"name\""),
            CAMPAIGN,
            ATTRIBUTED,
            opinion("agree", "relationship--1").replace("identity--2", "identity--1"));

    assertThat(imported.quads()).doesNotContain("Heron", "intrusion-set-1", "relationship-1");
    assertThat(imported.review()).contains("Quiet Heron", "#Attribution>", "#Endorsement>");
    assertThat(imported.problems(Finding.Kind.WARNING))
        .anyMatch(problem -> problem.contains("is not served (3 times"));
  }

  @Test
  void servesNothingOfWhichAPartIsRestricted() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON.replace(
                "\"name\"",
                """
                "granular_markings": [{"selectors": ["name"],
                  "marking_ref": "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"}], "name"
                """));

    assertThat(imported.quads()).doesNotContain("Quiet Heron");
  }

  @Test
  void servesWhatIsClearOrOnlyCopyrightedAndWarnsOfGreen() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            """
            {"type": "marking-definition", "id": "marking-definition--c", "definition_type":
             "statement", "definition": {"statement": "Copyright"}}
            """,
            HERON.replace(
                "\"name\"",
                """
                "object_marking_refs": ["marking-definition--c",
                  "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"], "name"
                """));

    assertThat(imported.quads()).contains("Quiet Heron");
    assertThat(imported.problems())
        .contains("an object is marked TLP:GREEN, to be shared within its community only");
  }

  @Test
  void citesTheReportsOfTheFileThatHoldAClaim() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON,
            CAMPAIGN,
            ATTRIBUTED,
            """
            {"type": "report", "id": "report--1", "name": "Herons at the lake",
             "published": "2031-06-02T00:00:00Z", "created_by_ref": "identity--1",
             "object_refs": ["relationship--1", "campaign--1"]}
            """);

    assertThat(
            imported.rows(
                """
                SELECT ?title ?day { ?c a att:Attribution ; att:source/dcterms:references ?r .
                  ?r rdfs:label ?title ; dcterms:date ?day }
                """))
        .containsExactly("Herons at the lake | 2031-06-02");
  }

  @Test
  void namesProducersThatTheFileDoesNotDescribeByTheirIds() throws IOException {
    Imported imported = read(HERON, RESEARCH.replace("identity--1", "identity--2"));

    assertThat(imported.rows("SELECT ?who { ?c att:speaker/rdfs:label ?who }"))
        .containsExactly("the producer identity--1");
    assertThat(imported.problems())
        .contains("the producer identity--1 is not described in the file");
  }

  @Test
  void keepsWhatAClaimSaysBeyondTheModelAndCountsIt() throws IOException {
    Imported imported =
        read(
            RESEARCH,
            HERON,
            CAMPAIGN,
            ATTRIBUTED.replace("\"confidence\"", "\"x_hunch\": \"strong\", \"confidence\""));

    assertThat(imported.rows("SELECT ?e { ?c a att:Attribution ; att:extra ?e }"))
        .singleElement()
        .asString()
        .contains("\"x_hunch\":\"strong\"");
    assertThat(imported.problems())
        .contains(
            "of 'relationship', these have no place in the model, and are kept in att:extra: x_hunch"
                + " (1)");
  }

  @Test
  void readsObjectsOfStix20EnvelopesAndPlainLists() throws IOException {
    String objects = String.join(",", RESEARCH, HERON, CAMPAIGN, ATTRIBUTED);
    for (String file :
        List.of(
            "{\"type\": \"bundle\", \"id\": \"bundle--1\", \"spec_version\": \"2.0\", \"objects\": ["
                + objects
                + "]}",
            "{\"more\": false, \"objects\": [" + objects + "]}",
            "[" + objects + "]")) {
      Path path = Files.writeString(folder.resolve("objects.json"), file);
      assertThat(Imported.of(folder, path).rows("SELECT ?c { ?c a att:Attribution }")).hasSize(1);
    }
  }

  @Test
  void namesTheDataSetOfAnyProducerByItsBundle() throws IOException {
    Imported imported = read(RESEARCH, HERON);

    assertThat(imported.datasets()).containsExactly("stix-bundle-1");
    assertThat(
            imported.rows(
                """
                SELECT ?t ?p { <https://w3id.org/cyber-attribution/graph/stix-bundle-1>
                  dcterms:title ?t ; dcterms:publisher/rdfs:label ?p }
                """))
        .containsExactly("STIX objects of Example Research | Example Research");
  }

  @Test
  void refusesObjectsWithoutTypeOrId() throws IOException {
    Imported imported = read(RESEARCH, "{\"name\": \"nothing\"}", "17");

    assertThat(imported.problems(Finding.Kind.REFUSED))
        .containsExactly("an object has no type or no id", "an entry is no group of keys");
  }

  private static String relationship(String kind, String from, String to) {
    return """
        {"type": "relationship", "id": "relationship--7", "relationship_type": "%s",
         "source_ref": "%s", "target_ref": "%s", "created_by_ref": "identity--1", "x": 1}
        """
        .formatted(kind, from, to);
  }

  private static String opinion(String word, String about) {
    return """
        {"type": "opinion", "id": "opinion--1", "opinion": "%s", "created_by_ref": "identity--2",
         "explanation": "So we say.", "object_refs": ["%s"]}
        """
        .formatted(word, about);
  }

  private Imported read(String... objects) throws IOException {
    return Imported.of(folder, bundle(folder, List.of(objects)));
  }

  static Path bundle(Path folder, List<String> objects) throws IOException {
    List<String> all = new ArrayList<>(objects);
    return Files.writeString(
        folder.resolve("bundle.json"),
        "{\"type\": \"bundle\", \"id\": \"bundle--1\", \"objects\": ["
            + String.join(",\n", all)
            + "]}");
  }
}
