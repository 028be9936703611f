package org.cyberattribution.export.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
        new Read("-c", "import pymispgalaxies, jsonschema").succeeds(),
        "PyMISPGalaxies is not installed: pip install pymispgalaxies jsonschema");
    Path cluster =
        Exported.world(folder).as(ExchangeFormat.MISP).resolve("cyber-attribution.misp.json");

    Read read = new Read("-c", READ, cluster.toString());

    assertThat(read.succeeds()).as(read.printed).isTrue();
    assertThat(read.printed.lines())
        .containsExactly(
            "2 cyber-attribution-graph-actor []",
            "Paper Lantern []",
            "Quiet Heron ['Paper Lantern']",
            "  ['+Grey Bird'] None ['Examplestan, says Freedonia']",
            "found Quiet Heron");
  }

  /** A run of Python to its end, with all it printed. */
  private static final class Read {
    private final String printed;
    private final int outcome;

    private Read(String... arguments) throws IOException, InterruptedException {
      ProcessBuilder python = new ProcessBuilder("python3");
      python.command().addAll(List.of(arguments));
      Process process = python.redirectErrorStream(true).start();
      printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      outcome = process.waitFor();
    }

    private boolean succeeds() {
      return outcome == 0;
    }
  }
}
