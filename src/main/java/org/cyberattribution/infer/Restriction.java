package org.cyberattribution.infer;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFilteredView;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.model.Standing;
import org.cyberattribution.query.SparqlService;
import org.cyberattribution.rdf.Iris;

/**
 * The graph without some claims, and without whatever rests on one of them: as it would be had they
 * never been made. Since each inference has one derivation, hiding is the same as inferring anew.
 */
public final class Restriction {
  private static final Node FRAMES = Terms.att("frames");
  private static final Node CONTESTED_BY = Terms.att("contestedBy");

  private final GraphData data;
  private final DerivedGraphs graphs;
  private final Set<Node> hidden = new LinkedHashSet<>();

  public Restriction(GraphData data, Iris iris) {
    this.data = data;
    this.graphs = new DerivedGraphs(iris);
  }

  /**
   * Hides what was not certainly said by a day, an ISO date. Matters stand as of now, and are
   * hidden.
   */
  public Restriction knownOn(String day) {
    hide(claim -> !KnownOn.certainly(data, claim, day));
    hideMatters(matter -> true);
    return this;
  }

  /** Hides what was put on record only after a day, or of which that is not known. */
  public Restriction recordedOn(String day) {
    hide(
        claim ->
            data.object(claim, Terms.att("recordedOn"))
                .filter(on -> on.getLiteralLexicalForm().compareTo(day) <= 0)
                .isEmpty());
    hideMatters(matter -> true);
    return this;
  }

  /** Hides what a policy does not admit, and the matters of other policies. */
  public Restriction admittedBy(Policy policy) {
    Admission admission = new Admission(data, policy, new Ranks(data));
    hide(claim -> isAccusing(claim) ? !admission.admits(claim) : !admission.heeds(claim));
    hideMatters(matter -> !data.has(matter, Terms.UNDER_POLICY, node(policy)));
    return this;
  }

  /** Hides all claims but those of one standing under a policy, and other matters. */
  public Restriction standing(Policy policy, Standing standing) {
    Set<Node> shown = data.subjects(graphs.view(policy.name(), standing.slug()));
    hide(claim -> !shown.contains(claim));
    hideMatters(matter -> !shown.contains(matter));
    return this;
  }

  private Node node(Policy policy) {
    return graphs.node("policy", policy.name());
  }

  private boolean isAccusing(Node claim) {
    return data.has(claim, Terms.ACCUSED, Node.ANY) || data.has(claim, Terms.CHARGED, Node.ANY);
  }

  private void hide(Predicate<Node> unfit) {
    subjects(Terms.SPEAKER).stream().filter(unfit).forEach(hidden::add);
    for (Node property : Set.of(Terms.PREMISE, FRAMES, CONTESTED_BY)) {
      data.quads()
          .find(Node.ANY, Node.ANY, property, Node.ANY)
          .forEachRemaining(quad -> hideIf(hidden.contains(quad.getObject()), quad.getSubject()));
    }
  }

  private void hideMatters(Predicate<Node> unfit) {
    subjects(Terms.UNDER_POLICY).stream().filter(unfit).forEach(hidden::add);
  }

  private void hideIf(boolean condition, Node node) {
    if (condition) {
      hidden.add(node);
    }
  }

  private Set<Node> subjects(Node property) {
    Set<Node> subjects = new LinkedHashSet<>();
    data.quads()
        .find(Node.ANY, Node.ANY, property, Node.ANY)
        .forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }

  /** How many claims are hidden. */
  public long hiddenClaims() {
    return hidden.stream().filter(node -> data.has(node, Terms.SPEAKER, Node.ANY)).count();
  }

  public SparqlService service() {
    Set<Node> names = new LinkedHashSet<>();
    data.quads().listGraphNodes().forEachRemaining(names::add);
    DatasetGraph view = new DatasetGraphFilteredView(data.quads(), this::isShown, names);
    return SparqlService.overUnionOf(view);
  }

  private boolean isShown(Quad quad) {
    return !hidden.contains(quad.getSubject()) && !hidden.contains(quad.getObject());
  }
}
