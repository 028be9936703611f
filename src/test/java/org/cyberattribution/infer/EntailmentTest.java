package org.cyberattribution.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.cyberattribution.failure.Failure;
import org.junit.jupiter.api.Test;

/** One pass over the data gives what a general reasoner gives on the ontology's axioms. */
class EntailmentTest {
  private static final String CLAIMS =
      """
      :says a att:Endorsement ; att:speaker :otherland ; att:onBehalfOf :otherland ; att:incident :mail ;
        att:concerns :examplestan ; att:refersTo :u1 ; att:utterance :u2 ; att:source :report ;
        att:allegesBreachOf :norm ; att:territory :examplestan .
      :accuses a att:Attribution ; att:accused :heron ; att:utterance :u1 .
      :ministry a att:StateOrgan ; att:organOf :examplestan .
      :mail a att:Campaign ; att:victim :unseen .
      """;

  private final SmallWorld world = new SmallWorld().with("claims", CLAIMS);

  @Test
  void entailsWhatJenasReasonerEntails() {
    assertThat(closed(ours())).isEqualTo(closed(jenas()));
  }

  @Test
  void entailsWiderClassesAndProperties() {
    assertThat(world.data.objects(SmallWorld.node("says"), RDF.Nodes.type))
        .extracting(Node::getLocalName)
        .contains("Acknowledgement", "Statement", "Claim", "Entity");
    assertThat(
            world.data.has(
                SmallWorld.node("accuses"), Terms.att("concerns"), SmallWorld.node("heron")))
        .isTrue();
    assertThat(world.data.objects(SmallWorld.node("unseen"), RDF.Nodes.type))
        .extracting(Node::getLocalName)
        .contains("Party", "Agent");
  }

  @Test
  void accusesNobodyOverATerritory() {
    assertThat(
            world.dataset.find(Node.ANY, Node.ANY, Terms.ACCUSED, SmallWorld.node("examplestan")))
        .isExhausted();
    assertThat(
            world.data.has(
                SmallWorld.node("says"), Terms.att("linkedState"), SmallWorld.node("examplestan")))
        .isTrue();
  }

  @Test
  void refusesAnAxiomThatOnePassCannotClose() {
    Graph ontology = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            "<urn:example:partOf> a <http://www.w3.org/2002/07/owl#TransitiveProperty> .",
            Lang.TURTLE)
        .parse(ontology);

    assertThatThrownBy(() -> Schema.of(ontology))
        .isInstanceOf(Failure.BadInput.class)
        .hasMessageContaining("TransitiveProperty");
  }

  private Graph ours() {
    Graph all = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(all, GraphView.createUnionGraph(world.dataset));
    return all;
  }

  private Graph jenas() {
    Graph asserted = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(asserted, world.dataset.getGraph(SmallWorld.graph("ontology")));
    GraphUtil.addInto(asserted, world.dataset.getGraph(SmallWorld.graph("claims")));
    Reasoner reasoner = ReasonerRegistry.getRDFSSimpleReasoner();
    return reasoner.bind(asserted);
  }

  /** What is said of the claims and what they point at, without what holds of everything. */
  private static Set<Triple> closed(Graph graph) {
    return graph
        .find(Node.ANY, Node.ANY, Node.ANY)
        .filterKeep(EntailmentTest::isAboutTheWorld)
        .toList()
        .stream()
        .collect(Collectors.toSet());
  }

  private static boolean isAboutTheWorld(Triple triple) {
    return triple.getSubject().isURI()
        && triple.getSubject().getURI().startsWith(SmallWorld.EX)
        && !triple.getSubject().getURI().contains("/rule/")
        && !triple.getSubject().getURI().contains("/inference/")
        && !triple.getSubject().getURI().contains("/policy/")
        && !triple
            .getObject()
            .equals(NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#Resource"));
  }
}
