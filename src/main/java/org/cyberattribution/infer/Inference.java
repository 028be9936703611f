package org.cyberattribution.infer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.store.Store;

/**
 * Keeps the derived graphs up to date: what the ontology entails, what follows by rules, and the
 * views under policies. Only what changed is computed again.
 */
public final class Inference {
  /** With more changed nodes than these, one pass over the store is faster than looking them up. */
  private static final int FEW = 1_000;

  private final List<Path> inputs;
  private final List<Rule> rules;
  private final Policies policies;
  private final DerivedGraphs graphs;

  /**
   * @param rules the folder of rules; without one nothing is inferred
   * @param policies the folder of policies; without one there are no views
   */
  public Inference(Path rules, Path policies, Iris iris) {
    this.inputs = List.of(rules, policies);
    this.rules = Rule.load(rules);
    this.policies = Policies.load(policies);
    this.graphs = new DerivedGraphs(iris);
  }

  /**
   * What was done.
   *
   * @param inferred how many inferences were drawn, of those that are there now
   * @param everything whether all was computed anew
   */
  public record Outcome(int inferred, boolean everything) {}

  /** The graphs that this program derives, which hold nothing that anybody said. */
  public Set<String> derived(GraphData data) {
    Set<String> names = new LinkedHashSet<>();
    data.quads().listGraphNodes().forEachRemaining(graph -> addDerived(names, graph));
    return names;
  }

  /** The derived graphs of a store. */
  public Set<String> derived(Store store) {
    return Txn.calculateRead(store.dataset(), () -> derived(GraphData.of(store)));
  }

  private void addDerived(Set<String> names, Node graph) {
    if (isDerived(graph)) {
      names.add(graph.getURI());
    }
  }

  private boolean isDerived(Node graph) {
    return graphs.isDerived(graph) && !graph.equals(graphs.loads());
  }

  /**
   * Computes all derived graphs of a store anew, and makes a new version of it.
   *
   * @param inMemory whether the memory has room for all that is in the store
   */
  public Outcome everything(Store store, boolean inMemory) {
    List<Outcome> outcome = new ArrayList<>();
    Consumer<DatasetGraph> derive = data -> outcome.add(everything(new GraphData(data)));
    if (inMemory) {
      store.rederive(this::isDerived, derive);
    } else {
      store.change(derive);
    }
    return outcome.get(0);
  }

  /** Whether all is computed anew after some graphs are replaced. */
  public boolean startsAnew(Store store, Set<String> replaced) {
    return Txn.calculateRead(
        store.dataset(), () -> startsAnew(GraphData.of(store), nodes(replaced)));
  }

  private boolean startsAnew(GraphData data, Set<Node> replaced) {
    return isStale(data) || replaced.contains(graphs.ontology());
  }

  private static Set<Node> nodes(Collection<String> iris) {
    return iris.stream()
        .map(NodeFactory::createURI)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Replaces graphs and brings what is derived up to date, all within the caller's transaction.
   *
   * @param replaced the IRIs of the graphs that the replacement touches
   */
  public Outcome around(GraphData data, Collection<String> replaced, Runnable replacement) {
    Set<Node> touched = nodes(replaced);
    if (startsAnew(data, touched)) {
      replacement.run();
      return everything(data);
    }
    Entailment entailment = new Entailment(data, graphs);
    Views views = new Views(data, graphs, policies);
    Clusters clusters = new Clusters(data, graphs, policies);
    boolean concernsActors = clusters.areMadeFrom(touched);
    Set<Node> nodes = entailment.nodes(touched);
    Set<Node> incidents = views.incidents(touched);
    views.forget(incidents);
    replacement.run();
    nodes.addAll(entailment.nodes(touched));
    entailment.of(nodes);
    int count = again(data, touched);
    incidents.addAll(views.incidents(touched));
    views.of(incidents);
    if (concernsActors || clusters.areMadeFrom(touched)) {
      clusters.all();
    }
    finish(data, views);
    return new Outcome(count, false);
  }

  /** Whether data, rules or policies are not those that the derived graphs were computed from. */
  public boolean isStale(GraphData data) {
    Versions versions = new Versions(data, graphs);
    return !versions.recordedHash().filter(Versions.hash(inputs)::equals).isPresent()
        || !versions.recorded().equals(versions.present());
  }

  private int again(GraphData data, Set<Node> touched) {
    Inferred.removeFrom(touched, data, graphs);
    Set<Node> changed = new LinkedHashSet<>();
    touched.forEach(graph -> changed.addAll(data.subjects(graph)));
    Facts facts = new Facts(data, graphs);
    return chaining(data, changed.size() > FEW ? gathered(facts) : facts).from(changed);
  }

  private Facts gathered(Facts facts) {
    rules.forEach(rule -> facts.gather(rule.predicates()));
    return facts.gather(Inferred.INHERITED);
  }

  private Chaining chaining(GraphData data, Facts facts) {
    return new Chaining(new Matching(facts), new Inferred(data, facts, graphs), rules);
  }

  /** Computes all derived graphs anew. Facts are gathered while nothing derived lies among them. */
  public Outcome everything(GraphData data) {
    derived(data).forEach(graph -> data.quads().removeGraph(NodeFactory.createURI(graph)));
    Facts facts = gathered(new Facts(data, graphs));
    new Entailment(data, graphs).all();
    int count = chaining(data, facts).all();
    Views views = new Views(data, graphs, policies);
    views.all();
    new Clusters(data, graphs, policies).all();
    finish(data, views);
    return new Outcome(count, true);
  }

  private void finish(GraphData data, Views views) {
    views.describe();
    new Versions(data, graphs).record(rules, Versions.hash(inputs));
  }
}
