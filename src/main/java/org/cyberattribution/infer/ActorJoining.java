package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Joins actors to clusters under a policy: first over what claims say, then over shared names.
 * Whoever is called distinct from another is never joined with it.
 */
final class ActorJoining {
  private static final String DISTINCT = "distinct";

  private final Policy.Actors policy;
  private final ActorNames names;
  private final Map<Node, Set<Node>> apart = new HashMap<>();
  private final Map<Node, Set<Node>> clusters = new HashMap<>();

  /** Actors that come to the same, and the claims that say so. */
  record Cluster(Set<Node> actors, Set<Node> premises) {}

  /** A reason to take two actors for one. */
  private record Join(Node actor, Node other, Set<Node> premises) {}

  ActorJoining(ActorNames names, Policy.Actors policy) {
    this.names = names;
    this.policy = policy;
    for (ActorNames.Relation relation : names.relations()) {
      if (relation.kind().equals(DISTINCT)) {
        apart(relation.actor(), relation.other());
        apart(relation.other(), relation.actor());
      }
    }
  }

  private void apart(Node one, Node other) {
    apart.computeIfAbsent(one, key -> new HashSet<>()).add(other);
  }

  List<Cluster> clusters() {
    List<Join> joins = new ArrayList<>(claimed());
    if (policy.names() == Policy.SharedNames.UNAMBIGUOUS) {
      joins.addAll(named());
    }
    joins.forEach(join -> unite(cluster(join.actor()), cluster(join.other())));
    Map<Set<Node>, Set<Node>> premises = new HashMap<>();
    for (Join join : joins) {
      Set<Node> cluster = cluster(join.actor());
      if (cluster.contains(join.other())) {
        premises.computeIfAbsent(cluster, key -> new LinkedHashSet<>()).addAll(join.premises());
      }
    }
    return premises.entrySet().stream()
        .map(entry -> new Cluster(entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<Join> claimed() {
    return names.relations().stream()
        .filter(relation -> policy.relations().contains(relation.kind()))
        .map(each -> new Join(each.actor(), each.other(), Set.of(each.claim())))
        .toList();
  }

  private List<Join> named() {
    Map<String, List<ActorNames.Name>> alike = new TreeMap<>();
    names
        .names()
        .forEach(name -> alike.computeIfAbsent(name.folded(), key -> new ArrayList<>()).add(name));
    return alike.values().stream()
        .filter(ActorJoining::isUnambiguous)
        .flatMap(each -> chain(each).stream())
        .toList();
  }

  /** Whether no data set gives the name to two actors. */
  private static boolean isUnambiguous(List<ActorNames.Name> alike) {
    Map<Node, Node> actors = new HashMap<>();
    return alike.stream()
        .allMatch(
            name -> {
              Node before = actors.putIfAbsent(name.dataset(), name.actor());
              return before == null || before.equals(name.actor());
            });
  }

  private static List<Join> chain(List<ActorNames.Name> alike) {
    List<Node> actors =
        alike.stream()
            .map(ActorNames.Name::actor)
            .distinct()
            .sorted(Comparator.comparing(Node::toString))
            .toList();
    Set<Node> premises =
        alike.stream().flatMap(name -> name.claim().stream()).collect(Collectors.toSet());
    List<Join> joins = new ArrayList<>();
    for (int index = 1; index < actors.size(); index++) {
      joins.add(new Join(actors.get(index - 1), actors.get(index), premises));
    }
    return joins;
  }

  private Set<Node> cluster(Node actor) {
    return clusters.computeIfAbsent(actor, key -> new HashSet<>(Set.of(key)));
  }

  private void unite(Set<Node> one, Set<Node> other) {
    if (one != other && areNotApart(one, other)) {
      one.addAll(other);
      other.forEach(actor -> clusters.put(actor, one));
    }
  }

  private boolean areNotApart(Set<Node> one, Set<Node> other) {
    return one.stream()
        .noneMatch(actor -> apart.getOrDefault(actor, Set.of()).stream().anyMatch(other::contains));
  }
}
