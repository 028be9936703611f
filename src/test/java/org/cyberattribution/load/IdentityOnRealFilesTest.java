package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.query.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The questions of identity over files as their publishers gave them out; skipped where these are
 * not at hand.
 */
class IdentityOnRealFilesTest {
  @TempDir Path folder;

  @Test
  void findsTheCasesThatCataloguesAreKnownFor() {
    Imported imported =
        Imported.withProjectLists(
            folder,
            ProjectFolder.file("data/statements"),
            ProjectFolder.reference("real/misp-threat-actor.json"),
            ProjectFolder.reference("real/misp-microsoft-activity-group.json"),
            ProjectFolder.reference("real/mstic-mapping.json"));

    List<String> shared = answers(imported, "which-names-point-to-several-actors");
    assertThat(shared)
        .anyMatch(row -> row.startsWith("iridium | IRIDIUM | Sandworm | "))
        .hasSizeGreaterThanOrEqualTo(27);
    assertThat(answers(imported, "which-catalogues-disagree-about-the-state-behind-an-actor"))
        .anyMatch(
            row ->
                row.startsWith(
                    "iridium | MISP galaxy, threat actors | comes from | Iran |"
                        + " Microsoft's threat actor naming map | comes from | Russia"));
  }

  private static List<String> answers(Imported imported, String question) {
    String sparql = Catalogue.load(ProjectFolder.file("queries")).named(question).sparql();
    return imported.answers(sparql);
  }
}
