package org.cyberattribution.infer;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * Finds the solutions of a rule's pattern by following it from what is bound, one index look-up a
 * step. It reads what is asserted and what is inferred, and neither closure nor views. ARQ would
 * evaluate alternatives of properties over a union of graphs far more slowly.
 */
final class Matching {
  private static final FunctionEnv ENVIRONMENT = new FunctionEnvBase(ARQ.getContext());

  private final GraphData data;
  private final DerivedGraphs graphs;
  private final IdentityHashMap<Element, Map<Set<Var>, List<Element>>> orders =
      new IdentityHashMap<>();

  Matching(GraphData data, DerivedGraphs graphs) {
    this.data = data;
    this.graphs = graphs;
  }

  /** The extensions of some bindings, which all bind the same variables, to solutions. */
  Stream<Binding> solve(Element pattern, Set<Var> bound, Stream<Binding> starts) {
    Stream<Binding> solutions = starts;
    for (Element part : ordered(pattern, bound)) {
      solutions = solutions.flatMap(binding -> extend(part, binding));
    }
    return solutions;
  }

  /** Remembered, since what is optional or excluded is looked up for every solution. */
  private List<Element> ordered(Element pattern, Set<Var> bound) {
    return orders
        .computeIfAbsent(pattern, key -> new HashMap<>())
        .computeIfAbsent(bound, key -> JoinOrder.from(bound, pattern).getElements());
  }

  private Stream<Binding> solve(Element pattern, Binding start) {
    return solve(pattern, start.varsMentioned(), Stream.of(start));
  }

  private Stream<Binding> extend(Element part, Binding binding) {
    if (part instanceof ElementPathBlock block) {
      return match(block.patternElts().next(), binding);
    } else if (part instanceof ElementUnion union) {
      return union.getElements().stream().flatMap(each -> solve(each, binding));
    } else if (part instanceof ElementOptional optional) {
      List<Binding> found = solve(optional.getOptionalElement(), binding).toList();
      return found.isEmpty() ? Stream.of(binding) : found.stream();
    } else if (part instanceof ElementData values) {
      return values.getRows().stream().flatMap(row -> join(binding, row));
    }
    return passes(((ElementFilter) part).getExpr(), binding) ? Stream.of(binding) : Stream.empty();
  }

  private boolean passes(Expr condition, Binding binding) {
    if (condition instanceof ExprFunctionOp exists) {
      boolean found = solve(exists.getElement(), binding).findAny().isPresent();
      return found != (condition instanceof E_NotExists);
    }
    return condition.isSatisfied(binding, ENVIRONMENT);
  }

  private Stream<Binding> match(TriplePath triple, Binding binding) {
    Node subject = Substitute.substitute(triple.getSubject(), binding);
    Node object = Substitute.substitute(triple.getObject(), binding);
    Set<Triple> found = new LinkedHashSet<>();
    predicates(triple).forEach(predicate -> find(any(subject), predicate, any(object), found));
    return found.stream()
        .map(each -> bind(bind(binding, subject, each.getSubject()), object, each.getObject()));
  }

  private void find(Node subject, Node predicate, Node object, Set<Triple> found) {
    Iter.iter(data.quads().find(Node.ANY, subject, predicate, object))
        .filter(
            quad -> !graphs.isDerived(quad.getGraph()) || quad.getGraph().equals(graphs.inferred()))
        .forEach(quad -> found.add(quad.asTriple()));
  }

  private static Stream<Node> predicates(TriplePath triple) {
    return triple.getPath() == null ? Stream.of(triple.getPredicate()) : links(triple.getPath());
  }

  private static Stream<Node> links(Path path) {
    return path instanceof P_Alt alternatives
        ? Stream.concat(links(alternatives.getLeft()), links(alternatives.getRight()))
        : Stream.of(((P_Link) path).getNode());
  }

  private static Node any(Node node) {
    return node.isVariable() ? Node.ANY : node;
  }

  private static Binding bind(Binding binding, Node pattern, Node value) {
    return pattern.isVariable() && !binding.contains(Var.alloc(pattern))
        ? BindingBuilder.create(binding).add(Var.alloc(pattern), value).build()
        : binding;
  }

  /** The two as one, if they agree. */
  private static Stream<Binding> join(Binding binding, Binding row) {
    BindingBuilder joined = BindingBuilder.create(binding);
    for (Var variable : row.varsMentioned()) {
      Node value = row.get(variable);
      if (!binding.contains(variable)) {
        joined.add(variable, value);
      } else if (!binding.get(variable).equals(value)) {
        return Stream.empty();
      }
    }
    return Stream.of(joined.build());
  }
}
