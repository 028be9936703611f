package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The graph of inferences. Whatever a rule concludes, it adds what holds of every inference: its
 * rule, all premises, the words that it rests on, the weakest strength and where it comes from.
 */
final class Inferred {
  /** What is read of an inference from which another one follows. */
  static final Set<Node> INHERITED =
      Set.of(
          RDF.Nodes.type,
          Terms.PREMISE,
          Terms.PASSES,
          Terms.BY_WORD_OF,
          Terms.IMPLIED_DEGREE,
          Terms.DERIVED_FROM);

  private final GraphData data;
  private final Facts facts;
  private final DerivedGraphs graphs;
  private final Ranks ranks;
  private final Map<Node, Set<Node>> origins = new HashMap<>();

  Inferred(GraphData data, Facts facts, DerivedGraphs graphs) {
    this.data = data;
    this.facts = facts;
    this.graphs = graphs;
    this.ranks = new Ranks(data);
  }

  /** Adds what is new and leads nowhere where it has been, and returns its names. */
  Set<Node> add(Collection<Conclusion> conclusions) {
    Map<Node, List<Quad>> fresh = new HashMap<>();
    for (Conclusion conclusion : conclusions) {
      Node node = graphs.node("inference", conclusion.slug());
      if (!fresh.containsKey(node) && !contains(node)) {
        describe(node, conclusion).ifPresent(quads -> fresh.put(node, quads));
      }
    }
    fresh.values().forEach(quads -> quads.forEach(facts::add));
    return fresh.keySet();
  }

  private boolean contains(Node inference) {
    return facts.has(inference, RDF.Nodes.type, Terms.INFERENCE);
  }

  private Optional<List<Quad>> describe(Node node, Conclusion conclusion) {
    Set<Node> followed =
        conclusion.objects(Terms.PREMISE).filter(this::contains).collect(Collectors.toSet());
    Set<Node> premises = inherited(followed, Terms.PREMISE);
    conclusion.objects(Terms.PREMISE).filter(each -> !contains(each)).forEach(premises::add);
    Set<Node> passed = inherited(followed, Terms.PASSES);
    if (passed.contains(target(conclusion))) {
      return Optional.empty();
    }
    List<Quad> quads = new ArrayList<>();
    add(quads, node, RDF.Nodes.type, Set.of(Terms.INFERENCE));
    add(quads, node, Terms.RULE, Set.of(graphs.node("rule", conclusion.rule().name())));
    for (Conclusion.Saying saying : conclusion.says()) {
      if (!saying.predicate().equals(Terms.PREMISE)
          && !saying.predicate().equals(Terms.IMPLIED_DEGREE)) {
        add(quads, node, saying.predicate(), Set.of(saying.object()));
      }
    }
    add(quads, node, Terms.PREMISE, premises);
    add(quads, node, Terms.FOLLOWS, followed);
    add(quads, node, Terms.PASSES, passed);
    add(quads, node, Terms.BY_WORD_OF, inherited(followed, Terms.BY_WORD_OF));
    add(quads, node, Terms.WEAKEST_STRENGTH, ranks.weakest(strengths(premises)));
    Set<Node> degrees = inherited(followed, Terms.IMPLIED_DEGREE);
    degrees.addAll(inherited(premises, Terms.RESPONSIBILITY_DEGREE));
    conclusion.objects(Terms.IMPLIED_DEGREE).forEach(degrees::add);
    ranks.lowest(degrees).ifPresent(low -> add(quads, node, Terms.IMPLIED_DEGREE, Set.of(low)));
    Set<Node> from = inherited(followed, Terms.DERIVED_FROM);
    conclusion.drawnFrom().forEach(each -> from.addAll(origins(each)));
    add(quads, node, Terms.DERIVED_FROM, from);
    add(quads, node, RDFS.Nodes.label, Set.of(label(conclusion)));
    return Optional.of(quads);
  }

  private void add(List<Quad> quads, Node subject, Node predicate, Set<Node> objects) {
    objects.forEach(
        object -> quads.add(Quad.create(graphs.inferred(), subject, predicate, object)));
  }

  private Set<Node> inherited(Set<Node> nodes, Node predicate) {
    return nodes.stream()
        .flatMap(node -> facts.objects(node, predicate).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What a claim does not state is not stated; other premises have no strength at all. */
  private Set<Node> strengths(Set<Node> premises) {
    return premises.stream()
        .filter(premise -> facts.has(premise, Terms.SPEAKER))
        .map(
            claim ->
                facts.objects(claim, Terms.STRENGTH).stream().findFirst().orElse(Terms.NOT_STATED))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The asserted graphs that describe a node. */
  private Set<Node> origins(Node node) {
    return origins.computeIfAbsent(
        node,
        each -> {
          Set<Node> found = new LinkedHashSet<>();
          data.quads()
              .find(Node.ANY, each, Node.ANY, Node.ANY)
              .forEachRemaining(quad -> found.add(quad.getGraph()));
          found.removeIf(graphs::isDerived);
          return found;
        });
  }

  private static Node target(Conclusion conclusion) {
    return conclusion.says().stream()
        .filter(
            saying ->
                Set.of(Terms.IMPLICATES, Terms.RESTS_ON, Terms.COVERS).contains(saying.predicate()))
        .map(Conclusion.Saying::object)
        .findFirst()
        .orElse(Node.ANY);
  }

  private static Node label(Conclusion conclusion) {
    return NodeFactory.createLiteralLang(conclusion.rule().name().replace('-', ' '), "en");
  }

  /** Removes the inferences that come from one of the graphs, with all that follows from them. */
  static void removeFrom(Set<Node> changed, GraphData data, DerivedGraphs graphs) {
    Set<Node> gone = new LinkedHashSet<>();
    for (Node graph : changed) {
      data.quads()
          .find(graphs.inferred(), Node.ANY, Terms.DERIVED_FROM, graph)
          .forEachRemaining(quad -> gone.add(quad.getSubject()));
    }
    gone.forEach(node -> data.quads().deleteAny(graphs.inferred(), node, Node.ANY, Node.ANY));
  }
}
