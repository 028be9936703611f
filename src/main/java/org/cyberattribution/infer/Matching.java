package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementOptional;

/**
 * Finds the solutions of a rule's pattern. Of what is left to match it always goes on with the part
 * that the fewest facts fit, counted anew for each binding, so that a node with very many
 * neighbours is never enumerated where another condition leaves few, or none.
 */
final class Matching {
  private static final FunctionEnv ENVIRONMENT = new FunctionEnvBase(ARQ.getContext());

  private final Facts facts;
  private final IdentityHashMap<Element, PatternParts> parts = new IdentityHashMap<>();

  Matching(Facts facts) {
    this.facts = facts;
  }

  /** The extensions of a binding to solutions. */
  Stream<Binding> solve(Element pattern, Binding start) {
    PatternParts split = parts(pattern);
    Stream<Binding> solutions = join(split.joined(), start);
    for (Element other : split.others()) {
      solutions = solutions.flatMap(binding -> extend(other, binding));
    }
    return solutions;
  }

  private PatternParts parts(Element pattern) {
    return parts.computeIfAbsent(pattern, PatternParts::of);
  }

  private Stream<Binding> join(List<PatternParts.Joined> left, Binding binding) {
    if (left.isEmpty()) {
      return Stream.of(binding);
    }
    PatternParts.Joined next = left.get(0);
    long fewest = Long.MAX_VALUE;
    for (PatternParts.Joined part : left) {
      long count = count(part, binding);
      if (count == 0) {
        return Stream.empty();
      } else if (count < fewest) {
        fewest = count;
        next = part;
      }
    }
    List<PatternParts.Joined> rest = new ArrayList<>(left);
    rest.remove(next);
    return match(next, binding).flatMap(each -> join(rest, each));
  }

  /** At most how many facts fit a part. */
  private long count(PatternParts.Joined part, Binding binding) {
    if (part instanceof PatternParts.Step step) {
      return new StepMatch(step, binding, facts).count();
    }
    long sum = 0;
    for (Element alternative : ((PatternParts.Union) part).alternatives()) {
      sum += fewest(parts(alternative).joined(), binding);
    }
    return sum;
  }

  private long fewest(List<PatternParts.Joined> joined, Binding binding) {
    return joined.stream().mapToLong(part -> count(part, binding)).min().orElse(1);
  }

  private Stream<Binding> match(PatternParts.Joined part, Binding binding) {
    return part instanceof PatternParts.Union union
        ? union.alternatives().stream().flatMap(each -> solve(each, binding))
        : new StepMatch((PatternParts.Step) part, binding, facts).matches();
  }

  private Stream<Binding> extend(Element part, Binding binding) {
    if (part instanceof ElementOptional optional) {
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
