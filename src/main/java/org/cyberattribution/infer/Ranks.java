package org.cyberattribution.infer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The order of strengths within their scales, and of degrees, as the ontology gives it. */
final class Ranks {
  private final GraphData data;
  private final Map<Node, Optional<Integer>> ranks = new HashMap<>();
  private final Map<Node, Node> scales = new HashMap<>();

  Ranks(GraphData data) {
    this.data = data;
  }

  /** Of each scale the weakest strength, and every one without a rank, since it is unknown. */
  Set<Node> weakest(Collection<Node> strengths) {
    Set<Node> weakest = new LinkedHashSet<>();
    Map<Node, Node> byScale = new HashMap<>();
    for (Node strength : strengths) {
      if (rank(strength).isEmpty()) {
        weakest.add(strength);
      } else {
        byScale.merge(scale(strength), strength, this::lower);
      }
    }
    weakest.addAll(byScale.values());
    return weakest;
  }

  Optional<Node> lowest(Collection<Node> degrees) {
    return degrees.stream().min(Comparator.comparing(degree -> rank(degree).orElse(0)));
  }

  /**
   * Whether a strength is at least another one of its scale; false where they cannot be compared.
   */
  boolean atLeast(Node strength, Node least) {
    Optional<Integer> one = rank(strength);
    Optional<Integer> other = rank(least);
    return scale(strength).equals(scale(least))
        && one.isPresent()
        && other.isPresent()
        && one.get() >= other.get();
  }

  private Node lower(Node one, Node other) {
    return rank(one).orElse(0) <= rank(other).orElse(0) ? one : other;
  }

  private Optional<Integer> rank(Node concept) {
    return ranks.computeIfAbsent(
        concept,
        each ->
            data.object(each, Terms.RANK)
                .map(rank -> Integer.valueOf(rank.getLiteralLexicalForm())));
  }

  private Node scale(Node strength) {
    return scales.computeIfAbsent(
        strength, each -> data.object(each, Terms.SCALE).orElse(Node.ANY));
  }
}
