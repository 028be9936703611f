package org.cyberattribution.export.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.cyberattribution.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cluster of actors, read by the library that the MISP project itself publishes for galaxies,
 * where Python has it.
 */
class MispLibraryTest {
  private static final String READ =
      """
      import json, sys
      from pymispgalaxies import Cluster, Clusters
      def file(): return json.load(open(sys.argv[1], encoding='utf-8'))
      Clusters([file()]).validate_with_schema()
      cluster = Cluster(file())
      print(len(cluster), cluster.type, cluster.duplicates)
      names = {entry.uuid: entry.value for entry in cluster.values()}
      for entry in cluster.values():
          print(entry.value, [names[tie['dest-uuid']] for tie in entry.related])
          if entry.meta:
              print(' ', sorted(entry.meta.synonyms), entry.meta.country,
                    entry.meta.additional_properties['attributed-to'])
      for found in cluster.search('grey bird'): print('found', found.value)
      """;

  @TempDir Path folder;

  @Test
  void mispsOwnLibraryReadsEachActorWithItsNamesAndTies() throws IOException, InterruptedException {
    assumeTrue(
        Program.succeeds("python3", "-c", "import pymispgalaxies, jsonschema"),
        "PyMISPGalaxies is not installed: pip install pymispgalaxies jsonschema");
    Path cluster =
        Exported.world(folder).as(ExchangeFormat.MISP).resolve("cyber-attribution.misp.json");

    Program read = Program.run("python3", "-c", READ, cluster.toString());

    assertThat(read.exitCode()).as(read.printed()).isZero();
    assertThat(read.printed().lines())
        .containsExactly(
            "2 cyber-attribution-graph-actor []",
            "Paper Lantern []",
            "Quiet Heron ['Paper Lantern']",
            "  ['+Grey Bird'] None ['Examplestan, says Freedonia']",
            "found Quiet Heron");
  }
}
