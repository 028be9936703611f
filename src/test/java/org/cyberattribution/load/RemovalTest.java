package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.rdf.Iris;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was removed on request stays away, whatever file brings it back. */
class RemovalTest {
  private static final Path HOME = Path.of(System.getProperty("cag.home", "."));
  private static final String WORLD =
      """
      id: import
      recordedBy: curators
      recordedOn: 2026-01-01
      entities:
        - {id: otherland, class: State, name: Otherland}
        - {id: bob-charged, class: Person, name: Bob Charged}
        - {id: %s, class: Person, name: %s, aliases: [%s]}
      incidents:
        - {id: lakeside-mail, name: Lakeside Mail compromise, victims: [Otherland, {name: Ann Accused}]}
      sources:
        - {id: times, title: Otherland speaks on Lakeside Mail}
      statements:
        - {id: otherland-condemns, speaker: Otherland, act: condemns, target: [], incident: Lakeside Mail compromise,
           source: times, checked: {on: 2026-01-01, by: invented}}
        - {id: otherland-charges-bob, speaker: Otherland, act: charges, target: Bob Charged,
           incident: Lakeside Mail compromise, source: times, checked: {on: 2026-01-01, by: invented}}
        - {id: otherland-charges-both, speaker: Otherland, act: charges, target: [Bob Charged, Ann Accused],
           incident: Lakeside Mail compromise, source: times, checked: {on: 2026-01-01, by: invented}}
        - {id: otherland-describes, speaker: Otherland, act: charges, target: [{described: Ann Accused, kind: individual}],
           incident: Lakeside Mail compromise, source: times, checked: {on: 2026-01-01, by: invented}}
      """;

  @TempDir Path folder;
  private final Findings findings = new Findings();

  @BeforeEach
  void copyProject() throws IOException {
    Path schemas = Files.createDirectories(folder.resolve("data/schema"));
    PathUtils.copyDirectory(HOME.resolve("data/schema"), schemas);
    Path ontology = Files.createDirectory(folder.resolve("ontology"));
    for (Path file : new ProjectFiles(HOME, List.of()).ontology()) {
      Files.copy(file, ontology.resolve(file.getFileName()));
    }
  }

  @Test
  void loadsAllWhereNothingWasRemoved() throws IOException {
    assertThat(load("ann-accused", "Ann Accused", "A. A."))
        .contains("person/ann-accused", "otherland-charges-both", "otherland-describes");
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void leavesOutPartyRemovedByIdAndAllThatNamesIt() throws IOException {
    remove("ann-accused");

    assertLeftOut(load("ann-accused", "Ann Accused", "A. A."));
  }

  @Test
  void leavesOutPartyThatComesBackUnderAnotherId() throws IOException {
    remove("ann-accused");

    assertLeftOut(load("person-17", "Ann Accused", "A. A."));
  }

  @Test
  void leavesOutPartyThatComesBackUnderAnAlias() throws IOException {
    remove("ann-accused");

    assertLeftOut(load("person-17", "A. A.", "Ann Accused"));
  }

  @Test
  void leavesOutPartyListedAsHash() throws IOException {
    remove("'sha256:c90550ba209adbb1853d7bde54a258f56106d81e501516bcb3ef38a552789ebc'");

    assertLeftOut(load("ann-accused", "Ann Accused", "A. A."));
  }

  @Test
  void loadsNothingWithBrokenList() throws IOException {
    Files.writeString(folder.resolve("data/removals.yaml"), "removals:\n  - {idd: ann-accused}\n");

    assertThatThrownBy(() -> load("ann-accused", "Ann Accused", "A. A."))
        .isInstanceOf(Failure.BadInput.class)
        .hasMessageContaining("removals.yaml:2")
        .hasMessageContaining("idd");
  }

  private void assertLeftOut(String quads) {
    assertThat(quads)
        .contains("otherland-condemns", "otherland-charges-bob", "incident/lakeside-mail>")
        .doesNotContain("Ann Accused", "ann-accused", "person-17", "A. A.")
        .doesNotContain("otherland-charges-both", "otherland-describes");
    assertThat(findings.all())
        .extracting(Finding::kind)
        .containsOnly(Finding.Kind.WARNING)
        .hasSize(4);
    assertThat(findings.all())
        .extracting(Finding::problem)
        .allMatch(problem -> problem.contains("removed on request"));
  }

  private void remove(String id) throws IOException {
    Files.writeString(
        folder.resolve("data/removals.yaml"),
        "removals:\n  - {id: " + id + ", on: 2026-01-02, reason: asked for}\n");
  }

  private String load(String id, String name, String alias) throws IOException {
    Path file = folder.resolve("import.yaml");
    Files.writeString(file, WORLD.formatted(id, name, alias));
    ProjectFiles project = new ProjectFiles(folder, List.of());
    Iris iris = new Iris(Iris.PUBLISHED);
    Staging.Staged staged =
        new Staging(project, iris, findings).stage(List.of(file, folder.resolve("data")), folder);
    return Files.readString(staged.quads().files().get(0));
  }
}
