package org.cyberattribution.infer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Applies rules until nothing new follows: forward, from all data or from what has changed. */
record Chaining(Matching matching, Inferred inferred, List<Rule> rules) {
  int all() {
    return onwards(conclude(rule -> rule.solutions(matching)));
  }

  int from(Set<Node> changed) {
    return changed.isEmpty() ? 0 : onwards(conclude(rule -> rule.solutions(matching, changed)));
  }

  private int onwards(Set<Node> first) {
    int count = 0;
    Set<Node> fresh = first;
    while (!fresh.isEmpty()) {
      count += fresh.size();
      Set<Node> last = fresh;
      fresh = conclude(rule -> rule.solutions(matching, last));
    }
    return count;
  }

  private Set<Node> conclude(Function<Rule, Stream<Binding>> solutions) {
    Set<Conclusion> conclusions = new LinkedHashSet<>();
    for (Rule rule : rules) {
      solutions.apply(rule).forEach(each -> conclusions.add(Conclusion.of(rule, each)));
    }
    return inferred.add(conclusions);
  }
}
