package org.cyberattribution.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.load.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The matcher against pairs that were judged by hand before there was one. Pairs that are unclear
 * count neither way: to propose them is what review is for.
 */
class IncidentPairsTest {
  @TempDir Path folder;

  @Test
  void linksTheSampleWithFewErrors() throws IOException {
    List<Proposal> proposals =
        Matching.in(
                Imported.withProjectLists(
                        folder,
                        ProjectFolder.file("data/incidents"),
                        ProjectFolder.reference("real/EuRepoC_Global_Database_1.1.csv"),
                        ProjectFolder.reference("real/cfr-cyber-operations-incidents.csv"),
                        ProjectFolder.reference("real/attack-enterprise-attribution.json"))
                    .graphs(),
                Matching.LEAST)
            .incidents();
    Set<Set<String>> linked =
        proposals.stream()
            .map(pair -> Set.of(pair.one(), pair.other()))
            .collect(Collectors.toSet());

    double right = pairs("same").stream().filter(linked::contains).count();
    double wrong = pairs("different").stream().filter(linked::contains).count();

    assertThat(pairs("same").size() + pairs("different").size() + pairs("unclear").size())
        .isEqualTo(60);
    assertThat(right / (right + wrong)).as("precision").isGreaterThanOrEqualTo(0.95);
    assertThat(right / pairs("same").size()).as("recall").isGreaterThanOrEqualTo(0.7);
    assertThat(proposals).allMatch(proposal -> !proposal.reasons().isEmpty());
  }

  private static List<Set<String>> pairs(String verdict) throws IOException {
    Path file = ProjectFolder.file("src/test/resources/match/pairs.csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader text = Files.newBufferedReader(file)) {
      return format.parse(text).stream()
          .filter(pair -> pair.get("verdict").equals(verdict))
          .map(IncidentPairsTest::ends)
          .toList();
    }
  }

  private static Set<String> ends(CSVRecord pair) {
    return Set.of(pair.get("one"), pair.get("other"));
  }
}
