package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * The parts of a pattern.
 *
 * @param joined what may be matched in any order
 * @param others what comes after: values, what is optional, conditions
 */
record PatternParts(List<Joined> joined, List<Element> others) {
  /** A part that binds variables. */
  sealed interface Joined {}

  /** From a subject by one of some predicates to an object. */
  record Step(Node subject, List<Node> predicates, Node object) implements Joined {}

  record Union(List<Element> alternatives) implements Joined {}

  static PatternParts of(Element pattern) {
    PatternParts parts = new PatternParts(new ArrayList<>(), new ArrayList<>());
    parts.split(pattern);
    return parts;
  }

  private void split(Element element) {
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(this::split);
    } else if (element instanceof ElementPathBlock block) {
      block.getPattern().forEach(triple -> joined.add(step(triple)));
    } else if (element instanceof ElementUnion union) {
      joined.add(new Union(union.getElements()));
    } else {
      others.add(element);
    }
  }

  private static Step step(TriplePath triple) {
    return new Step(triple.getSubject(), predicates(triple).toList(), triple.getObject());
  }

  /** The predicates that a triple of a rule's form allows. */
  static Stream<Node> predicates(TriplePath triple) {
    return triple.getPath() == null ? Stream.of(triple.getPredicate()) : links(triple.getPath());
  }

  private static Stream<Node> links(Path path) {
    return path instanceof P_Alt alternatives
        ? Stream.concat(links(alternatives.getLeft()), links(alternatives.getRight()))
        : Stream.of(((P_Link) path).getNode());
  }
}
