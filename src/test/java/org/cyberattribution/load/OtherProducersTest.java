package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyberattribution.failure.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in known formats by producers of whom the program knows nothing. */
class OtherProducersTest {
  @TempDir Path folder;

  /**
   * As threat-intelligence platforms write them: extensions, custom types, properties of theirs.
   */
  @Test
  void readsABundleOfAPlatformAndKeepsItsExtensions() throws IOException {
    Imported imported =
        read(
            "bundle.json",
            """
            {"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000001", "objects": [
              {"type": "extension-definition", "name": "A platform's", "version": "1.0",
               "id": "extension-definition--00000000-0000-4000-8000-000000000001"},
              {"type": "identity", "name": "Example CERT", "identity_class": "organization",
               "id": "identity--00000000-0000-4000-8000-000000000001"},
              {"type": "incident", "name": "Harbour", "incident_type": "espionage",
               "id": "incident--00000000-0000-4000-8000-000000000001",
               "created_by_ref": "identity--00000000-0000-4000-8000-000000000001"},
              {"type": "intrusion-set", "name": "LAKE BEAR", "x_platform_score": 70,
               "id": "intrusion-set--00000000-0000-4000-8000-000000000001",
               "extensions": {"extension-definition--00000000-0000-4000-8000-000000000001":
                 {"extension_type": "property-extension", "creator": "someone"}}},
              {"type": "x-platform-case", "name": "A case",
               "id": "x-platform-case--00000000-0000-4000-8000-000000000001"},
              {"type": "relationship", "relationship_type": "attributed-to", "confidence": 85,
               "id": "relationship--00000000-0000-4000-8000-000000000001", "x_platform_kill": "x",
               "created_by_ref": "identity--00000000-0000-4000-8000-000000000001",
               "source_ref": "incident--00000000-0000-4000-8000-000000000001",
               "target_ref": "intrusion-set--00000000-0000-4000-8000-000000000001"}]}
            """);

    assertThat(
            imported.rows(
                """
                SELECT ?who ?whom ?what { ?c a att:Attribution ; att:speaker/rdfs:label ?who ;
                  att:accused/rdfs:label ?whom ; att:incident/rdfs:label ?what }
                """))
        .containsExactly("Example CERT | LAKE BEAR | Harbour");
    assertThat(imported.quads())
        .contains("x_platform_kill", "x_platform_score", "\\\"creator\\\":\\\"someone\\\"")
        .contains("x-platform-case", "incident_type");
    assertThat(imported.problems())
        .anyMatch(problem -> problem.contains("extensions (1), x_platform_score (1)"))
        .anyMatch(problem -> problem.contains("x_platform_kill (1)"))
        .anyMatch(problem -> problem.contains("'x-platform-case'"))
        .anyMatch(problem -> problem.contains("incident_type (1)"));
    assertThat(imported.problems(Finding.Kind.REFUSED)).isEmpty();
  }

  @Test
  void readsAnotherPublishersClusterOfActors() throws IOException {
    Imported imported =
        read(
            "cluster.json",
            """
            {"authors": ["Somebody"], "category": "actor", "description": "d", "source": "Elsewhere",
             "name": "Elsewhere Threat Actors", "type": "elsewhere-threat-actor", "version": 1,
             "uuid": "10000000-0000-4000-8000-000000000001", "values": [
               {"value": "APT-Q-99", "uuid": "10000000-0000-4000-8000-000000000002",
                "meta": {"country": "Freedonia", "synonyms": ["Lake"], "novel-key": ["a"]}},
               {"description": "no value"}]}
            """);

    assertThat(
            imported.rows(
                """
                SELECT ?who ?name { ?c a att:AliasClaim ; att:speaker/rdfs:label ?who ;
                  att:name ?name } ORDER BY ?name
                """))
        .containsExactly("Elsewhere | APT-Q-99", "Elsewhere | Lake");
    assertThat(imported.problems(Finding.Kind.REFUSED)).containsExactly("an entry has no value");
    assertThat(imported.problems(Finding.Kind.WARNING))
        .singleElement()
        .asString()
        .contains("novel-key (1)");
  }

  private Imported read(String name, String json) throws IOException {
    return Imported.of(folder, Files.writeString(folder.resolve(name), json));
  }
}
