package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * The parts of a rule's pattern in the order in which they follow from variables that are bound
 * already, so that a few changed nodes lead to their solutions without a look at the rest.
 */
final class JoinOrder {
  private static final int UNCONNECTED = 3;

  private final List<Element> parts = new ArrayList<>();
  private final List<Element> others = new ArrayList<>();

  private JoinOrder(Element pattern) {
    split(pattern);
  }

  /** The pattern, to be joined to a table of the variables given. */
  static ElementGroup from(Set<Var> bound, Element pattern) {
    JoinOrder order = new JoinOrder(pattern);
    ElementGroup ordered = new ElementGroup();
    Set<Var> known = new LinkedHashSet<>(bound);
    while (!order.parts.isEmpty()) {
      Element next = order.next(known);
      order.parts.remove(next);
      ordered.addElement(next);
      known.addAll(PatternVars.vars(next));
    }
    order.others.forEach(ordered::addElement);
    return ordered;
  }

  private void split(Element element) {
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(this::split);
    } else if (element instanceof ElementPathBlock block) {
      block.getPattern().forEach(triple -> parts.add(block(triple)));
    } else if (element instanceof ElementUnion) {
      parts.add(element);
    } else {
      others.add(element);
    }
  }

  private static Element block(TriplePath triple) {
    ElementPathBlock block = new ElementPathBlock();
    block.addTriplePath(triple);
    return block;
  }

  private Element next(Set<Var> known) {
    return parts.stream().min(Comparator.comparingInt(part -> distance(part, known))).orElseThrow();
  }

  /** How far a part is from what is known: its subject, its object, or nothing of it. */
  private static int distance(Element part, Set<Var> known) {
    if (part instanceof ElementPathBlock block) {
      TriplePath triple = block.patternElts().next();
      return isKnown(triple.getSubject(), known)
          ? 0
          : isKnown(triple.getObject(), known) ? 1 : UNCONNECTED;
    }
    return PatternVars.vars(part).stream().anyMatch(known::contains) ? 2 : UNCONNECTED;
  }

  private static boolean isKnown(Node node, Set<Var> known) {
    return node.isVariable() && known.contains(Var.alloc(node));
  }
}
