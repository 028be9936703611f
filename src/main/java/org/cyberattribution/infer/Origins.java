package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** How many independent origins accusations have, and how many governments stand behind these. */
record Origins(Map<Node, Set<Node>> restsOn, GraphData data) {
  /**
   * The utterances that do not rest on another one of them. Of those that rest on each other in a
   * circle the first by name is left.
   */
  Set<Node> independent(Collection<Spoken> accusing) {
    Set<Node> utterances =
        accusing.stream()
            .map(Spoken::utterance)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return utterances.stream()
        .filter(one -> utterances.stream().noneMatch(other -> isOriginOf(other, one)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isOriginOf(Node other, Node one) {
    return !other.equals(one)
        && restsOn.getOrDefault(one, Set.of()).contains(other)
        && (!restsOn.getOrDefault(other, Set.of()).contains(one)
            || other.getURI().compareTo(one.getURI()) < 0);
  }

  /** As many states as can each have an origin of their own: those who speak together share one. */
  int governments(Collection<Spoken> accusing) {
    Set<Node> independent = independent(accusing);
    Map<String, List<Node>> utterancesOf = new TreeMap<>();
    for (Spoken spoken : accusing) {
      if (independent.contains(spoken.utterance()) && isState(spoken.onBehalfOf())) {
        utterancesOf
            .computeIfAbsent(spoken.onBehalfOf().toString(), key -> new ArrayList<>())
            .add(spoken.utterance());
      }
    }
    Map<Node, String> taken = new HashMap<>();
    return (int)
        utterancesOf.keySet().stream()
            .filter(state -> findsOne(state, utterancesOf, taken, new HashSet<>()))
            .count();
  }

  /** Augments a matching of states and utterances by one state, if that can be done. */
  private static boolean findsOne(
      String state, Map<String, List<Node>> utterancesOf, Map<Node, String> taken, Set<Node> seen) {
    for (Node utterance : utterancesOf.getOrDefault(state, List.of())) {
      if (seen.add(utterance)) {
        String holder = taken.get(utterance);
        if (holder == null || findsOne(holder, utterancesOf, taken, seen)) {
          taken.put(utterance, state);
          return true;
        }
      }
    }
    return false;
  }

  private boolean isState(Node party) {
    return data.has(party, RDF.Nodes.type, Terms.att("State"));
  }
}
