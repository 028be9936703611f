package org.cyberattribution.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cyberattribution.CuratedStore;
import org.cyberattribution.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a counting question answers it as the store does, over the project's data. */
class KeptRowsIT {
  private static final String INCIDENT = "microsoft-exchange-server-compromise";
  private static final Map<String, List<String>> FILTERS =
      Map.ofEntries(
          Map.entry("incident", List.of(INCIDENT, "never-heard-of")),
          Map.entry("party", List.of("United States")),
          Map.entry("target", List.of("China")),
          Map.entry("class", List.of("Attribution", "Measure")),
          Map.entry("as", List.of("accused", "territory")),
          Map.entry("basis", List.of("basis-political")),
          Map.entry("least", List.of("strength-likely", "strength-high-confidence")),
          Map.entry("from", List.of("2021-07-19", "yesterday")),
          Map.entry("until", List.of("2021-07-19", "1990-01-01")));

  @Test
  void answersAsTheStoreDoesUnderAnyFilter(@TempDir Path folder)
      throws IOException, InterruptedException {
    CuratedStore.copyTo(folder.resolve("curated"));
    try (Store store = Store.open(folder.resolve("curated/store"))) {
      DatasetGraph dataset = store.dataset();
      Txn.executeRead(dataset, () -> compare(SparqlService.over(dataset)));
    }
  }

  private static void compare(SparqlService service) {
    KeptComparison comparison = new KeptComparison(service);
    comparison.compare("who-accuses-whom", FILTERS, 8);
    comparison.compare(
        "who-denies-whose-accusation",
        Map.of("incident", List.of(INCIDENT), "accused", List.of("China", "Russia")),
        5);
    assertThat(comparison.rows()).isGreaterThan(1_000);
  }
}
