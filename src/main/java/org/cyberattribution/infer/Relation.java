package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What is known of one predicate, by subject and by object: all of it, or what was asked for. */
final class Relation {
  private static final int FEW = 16;

  private final Node predicate;
  private final Map<Node, Collection<Node>> objects = new HashMap<>();
  private final Map<Node, Collection<Node>> subjects = new HashMap<>();
  private boolean whole;

  Relation(Node predicate) {
    this.predicate = predicate;
  }

  /** Takes all triples of the predicate, so that nothing needs to be fetched any more. */
  void fill(Stream<Triple> triples) {
    whole = true;
    objects.clear();
    subjects.clear();
    triples.forEach(this::add);
  }

  boolean isWhole() {
    return whole;
  }

  /** Adds a triple wherever its neighbours are known. */
  void add(Triple triple) {
    put(objects, triple.getSubject(), triple.getObject());
    put(subjects, triple.getObject(), triple.getSubject());
  }

  private void put(Map<Node, Collection<Node>> index, Node key, Node value) {
    if (whole || index.containsKey(key)) {
      index.merge(key, List.of(value), (known, one) -> with(known, value));
    }
  }

  /** Most nodes have one value, and a few very many, which are to be told apart fast. */
  private static Collection<Node> with(Collection<Node> known, Node value) {
    if (known.contains(value)) {
      return known;
    }
    Collection<Node> more =
        known.size() == 1
            ? new ArrayList<>(known)
            : known.size() == FEW ? new LinkedHashSet<>(known) : known;
    more.add(value);
    return more;
  }

  Collection<Node> objects(Node subject, Supplier<Collection<Node>> fetched) {
    return look(objects, subject, fetched);
  }

  Collection<Node> subjects(Node object, Supplier<Collection<Node>> fetched) {
    return look(subjects, object, fetched);
  }

  private Collection<Node> look(
      Map<Node, Collection<Node>> index, Node key, Supplier<Collection<Node>> fetched) {
    Collection<Node> known = index.get(key);
    if (known == null) {
      known = whole ? List.of() : fetched.get();
      if (!whole) {
        index.put(key, known);
      }
    }
    return known;
  }

  int size() {
    return objects.size();
  }

  Stream<Triple> triples() {
    return objects.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(object -> Triple.create(entry.getKey(), predicate, object)));
  }
}
