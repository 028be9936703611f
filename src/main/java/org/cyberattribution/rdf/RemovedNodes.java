package org.cyberattribution.rdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/**
 * The nodes of a file that stand for parties that were removed on request, by IRI or by name. They
 * are gathered in a first reading of the file and left out in a second one.
 */
final class RemovedNodes extends AbstractRDFHandler {
  private final Predicate<String> removed;
  private final Set<String> keys = new HashSet<>();
  private Numbers numbers = new Numbers();

  RemovedNodes(Predicate<String> removed) {
    this.removed = removed;
  }

  @Override
  public void handleStatement(Statement statement) {
    String subject = numbers.key(statement.getSubject());
    numbers.key(statement.getObject());
    if (statement.getObject() instanceof Literal name && removed.test(name.getLabel())) {
      keys.add(subject);
    }
  }

  @Override
  public void endRDF() {
    numbers = new Numbers();
  }

  /** Whether a statement of the second reading tells of one of them. */
  boolean contain(Statement statement) {
    String subject = numbers.key(statement.getSubject());
    String object = numbers.key(statement.getObject());
    return keys.contains(subject)
        || keys.contains(object)
        || isRemoved(statement.getSubject())
        || isRemoved(statement.getObject());
  }

  private boolean isRemoved(Value value) {
    if (value instanceof IRI iri) {
      String text = iri.stringValue();
      int end = Math.max(text.lastIndexOf('/'), text.lastIndexOf('#'));
      return removed.test(text.substring(end + 1));
    }
    return value instanceof Literal name && removed.test(name.getLabel());
  }

  /** Blank nodes are others in each reading, but come in the same order. */
  private static final class Numbers {
    private final Map<BNode, Integer> blank = new HashMap<>();

    String key(Value value) {
      return value instanceof BNode node
          ? "_:" + blank.computeIfAbsent(node, key -> blank.size())
          : value.stringValue();
    }
  }
}
