package org.cyberattribution.infer;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What a rule says of one solution.
 *
 * @param says predicates and objects, of a subject that has no name yet
 * @param drawnFrom the nodes in the places of subjects
 */
record Conclusion(Rule rule, Set<Saying> says, Set<Node> drawnFrom) {
  /** A predicate with its object. */
  record Saying(Node predicate, Node object) {
    String text() {
      return NodeFmtLib.strNT(predicate) + " " + NodeFmtLib.strNT(object);
    }
  }

  static Conclusion of(Rule rule, Binding solution) {
    Set<Saying> says = new LinkedHashSet<>();
    for (Triple triple : rule.template()) {
      value(triple.getObject(), solution)
          .ifPresent(object -> says.add(new Saying(triple.getPredicate(), object)));
    }
    Set<Node> drawnFrom =
        rule.subjects().stream()
            .flatMap(variable -> value(variable, solution).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Conclusion(rule, says, drawnFrom);
  }

  private static Optional<Node> value(Node object, Binding solution) {
    return object.isVariable()
        ? Optional.ofNullable(solution.get(Var.alloc(object)))
        : Optional.of(object);
  }

  /** The same rule, premises and conclusion always have the same name. */
  String slug() {
    return DigestUtils.sha256Hex(
            Stream.concat(Stream.of(rule.name()), says.stream().map(Saying::text).sorted())
                .collect(Collectors.joining("\n")))
        .substring(0, 32);
  }

  Stream<Node> objects(Node predicate) {
    return says.stream().filter(saying -> saying.predicate().equals(predicate)).map(Saying::object);
  }
}
