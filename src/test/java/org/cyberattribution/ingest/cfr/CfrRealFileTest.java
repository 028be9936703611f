package org.cyberattribution.ingest.cfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.load.Imported;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The tracker as exported, held to counts that were taken by other means. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CfrRealFileTest {
  private static final String DATASET = "cfr-cyber-operations";

  private Imported imported;

  @BeforeAll
  void read(@TempDir Path folder) {
    imported =
        Imported.withProjectLists(
            folder, ProjectFolder.reference("real/cfr-cyber-operations-incidents.csv"));
  }

  @Test
  void everyRowIsAnIncidentOrAnActor() {
    long actors =
        imported
            .rows(
                "SELECT ?a { GRAPH <https://w3id.org/cyber-attribution/graph/"
                    + DATASET
                    + "> {"
                    + " ?a a att:ThreatActor ; att:extra ?row } }")
            .size();
    assertThat(imported.count(DATASET, "Incident") + actors).isEqualTo(768);
    assertThat(actors).isBetween(100L, 130L);
    assertThat(imported.problems(Finding.Kind.REFUSED)).isEmpty();
    assertThat(imported.shapeFindings())
        .allMatch(finding -> finding.contains("licence") || finding.contains("restrictions"));
  }

  @Test
  void noneOfTheDenialsIsAnybodysSinceNoneSaysWhose() {
    assertThat(
            imported.rows(
                "SELECT ?s { GRAPH ?g { ?s a att:Denial } FILTER (CONTAINS(STR(?g),"
                    + " 'cfr')) }"))
        .isEmpty();
    assertThat(imported.rows("SELECT ?a { ?a a att:Assessment ; att:rating 'Denial' }")).hasSize(5);
    assertThat(imported.problems())
        .contains("a denial is recorded, and not by whom (5 times, first here)");
  }

  @Test
  void lostCharactersAreCountedOnce() {
    assertThat(imported.problems())
        .contains(
            "characters were lost in a row before it was published, and '??' stands for them"
                + " (175 times, first here)");
  }
}
