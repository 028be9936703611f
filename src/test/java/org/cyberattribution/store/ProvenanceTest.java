package org.cyberattribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The load that was recorded last counts, whatever the clock says. */
class ProvenanceTest {
  private static final String GRAPH = "urn:g";
  private static final Instant FIRST = Instant.parse("2031-05-03T10:00:00Z");

  private final DatasetGraph dataset = DatasetGraphFactory.create();

  private void load(String hash, Instant clock) {
    new Provenance("urn:loads", Map.of(GRAPH, hash))
        .record(List.of(GRAPH), dataset, clock)
        .forEach(dataset::add);
  }

  private Map<String, String> lastHashes() {
    return new Provenance("urn:loads").lastHashes(dataset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-05-03T10:00:00.500Z",
        "2031-05-03T11:00:00Z",
        "2031-05-03T10:00:00Z",
        "2031-05-03T09:00:00Z",
        "1970-01-01T00:00:00Z",
      })
  void goesByTheLastLoadWhereTheClockJumps(String clock) {
    load("a", FIRST);
    load("b", Instant.parse(clock));

    assertThat(lastHashes()).containsEntry(GRAPH, "b");
    load("a", FIRST);
    assertThat(lastHashes()).containsEntry(GRAPH, "a");
  }

  @Test
  void knowsNothingOfAGraphThatWasNeverLoaded() {
    assertThat(lastHashes()).isEmpty();
  }
}
