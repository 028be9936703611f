package org.cyberattribution.infer;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** The facts that fit one step of a pattern, as far as a binding has already fixed its ends. */
final class StepMatch {
  private final PatternParts.Step step;
  private final Binding binding;
  private final Facts facts;
  private final Node subject;
  private final Node object;

  StepMatch(PatternParts.Step step, Binding binding, Facts facts) {
    this.step = step;
    this.binding = binding;
    this.facts = facts;
    this.subject = Substitute.substitute(step.subject(), binding);
    this.object = Substitute.substitute(step.object(), binding);
  }

  /** At most how many facts fit. */
  long count() {
    long count = 0;
    for (Node predicate : step.predicates()) {
      count += count(predicate);
    }
    return count;
  }

  private long count(Node predicate) {
    if (!subject.isVariable()) {
      return object.isVariable()
          ? facts.objects(subject, predicate).size()
          : facts.has(subject, predicate, object) ? 1 : 0;
    }
    return object.isVariable() ? facts.size(predicate) : facts.subjects(predicate, object).size();
  }

  /** The bindings to which the facts that fit extend this one. */
  Stream<Binding> matches() {
    if (subject.isVariable() && object.isVariable()) {
      return step.predicates().stream()
          .flatMap(facts::all)
          .map(
              triple ->
                  with(with(binding, subject, triple.getSubject()), object, triple.getObject()));
    } else if (subject.isVariable()) {
      return each(predicate -> facts.subjects(predicate, object))
          .map(found -> with(binding, subject, found));
    } else if (object.isVariable()) {
      return each(predicate -> facts.objects(subject, predicate))
          .map(found -> with(binding, object, found));
    }
    return count() > 0 ? Stream.of(binding) : Stream.empty();
  }

  /** The distinct nodes that the predicates lead to. */
  private Stream<Node> each(Function<Node, Collection<Node>> look) {
    Stream<Node> found = step.predicates().stream().flatMap(one -> look.apply(one).stream());
    return step.predicates().size() == 1 ? found : found.distinct();
  }

  private static Binding with(Binding binding, Node variable, Node value) {
    return BindingFactory.binding(binding, Var.alloc(variable), value);
  }
}
