package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** What was said of one incident, and what follows from it. */
record IncidentClaims(
    GraphData data, List<Spoken> statements, Map<Node, List<Node>> inferences, Origins origins) {

  static IncidentClaims of(Node incident, GraphData data, DerivedGraphs graphs) {
    Set<Node> claims = new LinkedHashSet<>();
    data.quads()
        .find(Node.ANY, Node.ANY, Terms.INCIDENT, incident)
        .forEachRemaining(quad -> claims.add(quad.getSubject()));
    List<Spoken> statements =
        claims.stream()
            .sorted(Comparator.comparing(Node::toString))
            .map(claim -> Spoken.of(claim, data))
            .toList();
    Map<Node, List<Node>> inferences = new HashMap<>();
    Map<Node, Set<Node>> restsOn = new HashMap<>();
    for (Node inference : inferences(incident, data, graphs)) {
      for (Node premise : data.objects(inference, Terms.PREMISE)) {
        inferences.computeIfAbsent(premise, key -> new ArrayList<>()).add(inference);
      }
      for (Node dependent : data.objects(inference, Terms.DEPENDENT)) {
        restsOn
            .computeIfAbsent(dependent, key -> new LinkedHashSet<>())
            .addAll(data.objects(inference, Terms.RESTS_ON));
      }
    }
    return new IncidentClaims(data, statements, inferences, new Origins(restsOn, data));
  }

  private static Set<Node> inferences(Node incident, GraphData data, DerivedGraphs graphs) {
    Set<Node> inferences = new LinkedHashSet<>();
    data.quads()
        .find(graphs.inferred(), Node.ANY, Terms.OF_INCIDENT, incident)
        .forEachRemaining(quad -> inferences.add(quad.getSubject()));
    return inferences;
  }

  /** The accused, and whom the accusation implicates as far as the policy climbs. */
  Set<Node> countsAgainst(Spoken accusation, Policy.Climb climb, Admission admission) {
    Set<Node> parties = new LinkedHashSet<>(accusation.accused());
    for (Node inference : inferences.getOrDefault(accusation.claim(), List.of())) {
      if (reaches(inference, climb, admission)) {
        parties.addAll(data.objects(inference, Terms.IMPLICATES));
      }
    }
    return parties;
  }

  private boolean reaches(Node inference, Policy.Climb climb, Admission admission) {
    return switch (climb) {
      case NOTHING -> false;
      case ORGANS -> data.objects(inference, Terms.BY_WORD_OF).isEmpty();
      case TIES ->
          data.objects(inference, Terms.PREMISE).stream()
              .filter(premise -> data.has(premise, Terms.SPEAKER, Node.ANY))
              .allMatch(admission::admits);
    };
  }

  /** Whether two parties are, or are organs of, states, and of different ones. */
  boolean areOfDifferentStates(Node one, Node other) {
    Optional<Node> state = state(one);
    Optional<Node> otherState = state(other);
    return state.isPresent() && otherState.isPresent() && !state.equals(otherState);
  }

  private Optional<Node> state(Node party) {
    return data.has(party, RDF.Nodes.type, Terms.att("State"))
        ? Optional.of(party)
        : data.object(party, Terms.att("organOf"));
  }
}
