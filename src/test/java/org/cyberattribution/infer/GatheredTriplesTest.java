package org.cyberattribution.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Triples are passed on once each, wherever they were kept meanwhile. */
class GatheredTriplesTest {
  private static Triple triple(int number) {
    return Triple.create(
        SmallWorld.node("claim" + number),
        Terms.TITLE,
        NodeFactory.createLiteralLang("\"é\" of " + number, "en"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 100})
  void passesOnEachTripleOnce(int inMemory) {
    List<Triple> passed = new ArrayList<>();

    try (GatheredTriples gathered = new GatheredTriples(inMemory)) {
      for (int number : List.of(1, 2, 3, 1, 4, 5, 3, 3)) {
        gathered.add(triple(number));
      }
      gathered.forEachDistinct(passed::add);
    }

    assertThat(passed)
        .containsExactlyInAnyOrder(triple(1), triple(2), triple(3), triple(4), triple(5));
  }
}
