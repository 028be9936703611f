package org.cyberattribution.infer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The graphs of clusters, one a policy: which actors come to the same under it. No rule reads them,
 * so that a view never becomes the ground of an accusation.
 */
final class Clusters {
  private final GraphData data;
  private final DerivedGraphs graphs;
  private final Policies policies;
  private final Ranks ranks;

  Clusters(GraphData data, DerivedGraphs graphs, Policies policies) {
    this.data = data;
    this.graphs = graphs;
    this.policies = policies;
    this.ranks = new Ranks(data);
  }

  /** Whether some graphs hold what clusters are made from. */
  boolean areMadeFrom(Set<Node> touched) {
    return touched.stream()
        .anyMatch(
            graph ->
                data.quads().contains(graph, Node.ANY, RDF.Nodes.type, Terms.ALIAS_CLAIM)
                    || data.quads().contains(graph, Node.ANY, RDF.Nodes.type, Terms.THREAT_ACTOR));
  }

  /** Makes all clusters anew, under each policy that says what makes one. */
  void all() {
    ActorNames names = ActorNames.of(data, graphs);
    for (Policy policy : policies.all()) {
      Node view = graphs.clusters(policy.name());
      data.quads().removeGraph(view);
      if (policy.actors() != null) {
        Admission admission = new Admission(data, policy, ranks);
        new ActorJoining(names.heeded(admission), policy.actors())
            .clusters()
            .forEach(cluster -> write(view, policy, cluster));
      }
    }
  }

  private void write(Node view, Policy policy, ActorJoining.Cluster cluster) {
    List<Node> actors = sorted(cluster.actors());
    String key = policy.name() + actors;
    Node node = graphs.node("cluster", DigestUtils.sha256Hex(key).substring(0, 32));
    add(view, node, RDF.Nodes.type, Terms.att("Cluster"));
    add(view, node, Terms.UNDER_POLICY, graphs.node("policy", policy.name()));
    actors.forEach(actor -> add(view, node, Terms.att("gathers"), actor));
    cluster.premises().forEach(claim -> add(view, node, Terms.PREMISE, claim));
    add(view, node, RDFS.Nodes.label, NodeFactory.createLiteralString(label(actors)));
  }

  /** The names of the actors as their data sets have them, each once. */
  private String label(List<Node> actors) {
    return actors.stream()
        .flatMap(actor -> data.objects(actor, RDFS.Nodes.label).stream())
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" / "));
  }

  private static List<Node> sorted(Set<Node> nodes) {
    return nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  private void add(Node view, Node subject, Node predicate, Node object) {
    data.quads().add(Quad.create(view, subject, predicate, object));
  }
}
