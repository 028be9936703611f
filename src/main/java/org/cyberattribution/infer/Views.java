package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cyberattribution.model.Standing;

/**
 * The graphs of views: for each policy and standing the matters that stand so, and copies of the
 * claims that they rest on. None of them is the truth, and each matter names its policy.
 */
final class Views {
  private final GraphData data;
  private final DerivedGraphs graphs;
  private final Policies policies;
  private final Ranks ranks;

  Views(GraphData data, DerivedGraphs graphs, Policies policies) {
    this.data = data;
    this.graphs = graphs;
    this.policies = policies;
    this.ranks = new Ranks(data);
  }

  /** The incidents of which some graphs, or inferences from them, speak. */
  Set<Node> incidents(Set<Node> inGraphs) {
    Set<Node> incidents = new LinkedHashSet<>();
    for (Node graph : inGraphs) {
      data.quads()
          .find(graph, Node.ANY, Terms.INCIDENT, Node.ANY)
          .forEachRemaining(quad -> incidents.add(quad.getObject()));
      data.quads()
          .find(graphs.inferred(), Node.ANY, Terms.DERIVED_FROM, graph)
          .forEachRemaining(
              quad -> incidents.addAll(data.objects(quad.getSubject(), Terms.OF_INCIDENT)));
    }
    return incidents;
  }

  void all() {
    Set<Node> incidents = new LinkedHashSet<>();
    data.quads()
        .find(Node.ANY, Node.ANY, Terms.INCIDENT, Node.ANY)
        .forEachRemaining(quad -> incidents.add(quad.getObject()));
    of(incidents);
  }

  /** Makes the views of some incidents anew. */
  void of(Collection<Node> incidents) {
    forget(incidents);
    for (Node incident : incidents) {
      IncidentClaims claims = IncidentClaims.of(incident, data, graphs);
      for (Policy policy : policies.all()) {
        new IncidentView(claims, policy, new Admission(data, policy, ranks))
            .matters()
            .forEach(
                matter ->
                    matter
                        .standing()
                        .ifPresent(standing -> write(incident, policy, matter, standing)));
      }
    }
  }

  /** Removes the views of some incidents, lest inference read the claims copied there. */
  void forget(Collection<Node> incidents) {
    incidents.forEach(this::forget);
  }

  private void forget(Node incident) {
    for (Policy policy : policies.all()) {
      for (Standing standing : Standing.values()) {
        Node view = graphs.view(policy.name(), standing.slug());
        Set<Node> gone = new LinkedHashSet<>();
        for (Node property : List.of(Terms.INCIDENT, Terms.OF_INCIDENT)) {
          data.quads()
              .find(view, Node.ANY, property, incident)
              .forEachRemaining(quad -> gone.add(quad.getSubject()));
        }
        gone.forEach(node -> data.quads().deleteAny(view, node, Node.ANY, Node.ANY));
      }
    }
  }

  private void write(Node incident, Policy policy, IncidentView.Matter matter, Standing standing) {
    Node view = graphs.view(policy.name(), standing.slug());
    String key = policy.name() + " " + incident + " " + matter.party();
    Node node = graphs.node("matter", DigestUtils.sha256Hex(key).substring(0, 32));
    List<Quad> quads = new ArrayList<>();
    quads.add(Quad.create(view, node, RDF.Nodes.type, Terms.att("Matter")));
    quads.add(Quad.create(view, node, Terms.UNDER_POLICY, policy(policy)));
    quads.add(
        Quad.create(view, node, Terms.att("standing"), Terms.att("standing-" + standing.slug())));
    quads.add(Quad.create(view, node, Terms.OF_INCIDENT, incident));
    quads.add(Quad.create(view, node, Terms.att("ofParty"), matter.party()));
    quads.add(Quad.create(view, node, Terms.att("origins"), number(matter.origins())));
    quads.add(Quad.create(view, node, Terms.att("governments"), number(matter.governments())));
    matter
        .accusing()
        .forEach(each -> quads.add(Quad.create(view, node, Terms.PREMISE, each.claim())));
    matter
        .contesting()
        .forEach(
            each -> quads.add(Quad.create(view, node, Terms.att("contestedBy"), each.claim())));
    matter.accusing().forEach(each -> copy(each.claim(), view, quads));
    matter.contesting().forEach(each -> copy(each.claim(), view, quads));
    quads.forEach(data.quads()::add);
  }

  private void copy(Node claim, Node view, List<Quad> quads) {
    data.quads()
        .find(Node.ANY, claim, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!graphs.isDerived(quad.getGraph())) {
                quads.add(Quad.create(view, quad.asTriple()));
              }
            });
  }

  private static Node number(int value) {
    return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
  }

  private Node policy(Policy policy) {
    return graphs.node("policy", policy.name());
  }

  /** Describes the policies beside the inferences. */
  void describe() {
    for (Policy policy : policies.all()) {
      Node node = policy(policy);
      add(node, RDF.Nodes.type, Terms.att("Policy"));
      add(node, RDFS.Nodes.label, NodeFactory.createLiteralLang(policy.title(), "en"));
      add(node, Terms.DESCRIPTION, NodeFactory.createLiteralLang(policy.description(), "en"));
    }
  }

  private void add(Node subject, Node predicate, Node object) {
    data.quads().add(Quad.create(graphs.inferred(), subject, predicate, object));
  }
}
