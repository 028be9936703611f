package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.rdf.Iris;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was removed on request does not come back with an import either. */
class ImportRemovalTest {
  @TempDir Path folder;

  private final Findings findings = new Findings();

  @BeforeEach
  void remove() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.createSymbolicLink(
        folder.resolve("data/schema"), ProjectFolder.file("data/schema").toAbsolutePath());
    Files.createSymbolicLink(
        folder.resolve("ontology"), ProjectFolder.file("ontology").toAbsolutePath());
    Files.writeString(
        folder.resolve("data/removals.yaml"),
        "removals:\n  - {id: ann-accused, on: 2026-01-02, reason: asked for}\n");
  }

  @Test
  void leavesOutPartiesAndWhateverNamesThem() throws IOException {
    String quads =
        load(
            "bundle.json",
            """
            {"type": "bundle", "id": "bundle--1", "objects": [
              {"type": "identity", "id": "identity--1", "name": "Ann Accused",
               "identity_class": "individual"},
              {"type": "identity", "id": "identity--2", "name": "Bob Accused",
               "identity_class": "individual"},
              {"type": "threat-actor", "id": "threat-actor--1", "name": "Heron"},
              {"type": "threat-actor", "id": "threat-actor--2", "name": "Egret",
               "aliases": ["A. N. N. Accused", "Ann-Accused"]},
              {"type": "relationship", "id": "relationship--1", "relationship_type": "attributed-to",
               "source_ref": "threat-actor--1", "target_ref": "identity--1"},
              {"type": "relationship", "id": "relationship--2", "relationship_type": "attributed-to",
               "source_ref": "threat-actor--1", "target_ref": "identity--2"},
              {"type": "campaign", "id": "campaign--1", "name": "Lake"},
              {"type": "relationship", "id": "relationship--3", "relationship_type": "targets",
               "source_ref": "campaign--1", "target_ref": "identity--1"}]}
            """);

    assertThat(quads)
        .contains("Bob Accused", "relationship-2>", "campaign-1>", "\"Egret\"")
        .doesNotContain("Ann Accused", "Ann-Accused", "A. N. N.", "alias-claim/it-relationship-1");
    assertThat(findings.all()).extracting(Finding::kind).containsOnly(Finding.Kind.WARNING);
  }

  @Test
  void leavesOutOfRdfWhatBearsTheNameOrTheId() throws IOException {
    String quads =
        load(
            "ours.ttl",
            """
            @prefix ex: <https://example.org/> .
            ex:p1 ex:name "Ann Accused" ; ex:age 7 .
            ex:claim1 ex:of ex:p1 ; ex:also ex:p2 .
            [] ex:name "Ann Accused" ; ex:height 8 .
            ex:claim2 ex:of ex:ann-accused .
            ex:p2 ex:name "Bob Accused" .
            """);

    assertThat(quads)
        .contains("Bob Accused", "claim1> <https://example.org/also>")
        .doesNotContain("Ann Accused", "ann-accused", "example.org/age", "example.org/height");
  }

  private String load(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.writeString(folder.resolve(name + ".dataset.yaml"), "id: it\nlicence: CC0-1.0\n");
    Path lists = Files.writeString(folder.resolve("world.yaml"), Imported.LISTS);
    Staging.Staged staged =
        new Staging(new ProjectFiles(folder, List.of(lists)), new Iris(Iris.PUBLISHED), findings)
            .stage(List.of(file), folder);
    return Files.readString(staged.quads().files().get(1));
  }
}
