package org.cyberattribution.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Derives graphs anew in memory, from all others, and changes a version by what differs: mostly
 * little, and to write all of it anew would take longer than to derive it.
 */
final class Rederivation {
  private final DatasetGraph version;
  private final Set<Quad> before = new HashSet<>();
  private final MemoryQuads next = new MemoryQuads();

  private Rederivation(DatasetGraph version) {
    this.version = version;
  }

  /**
   * Brings a version's derived graphs up to date, within the caller's transaction.
   *
   * @param isDerived which graphs are left out of what is derived from
   * @param derive adds derived graphs to the others, and leaves those as they are
   */
  static void run(DatasetGraph version, Predicate<Node> isDerived, Consumer<DatasetGraph> derive) {
    Rederivation rederivation = new Rederivation(version);
    rederivation.read(isDerived);
    Set<Node> asserted = Iter.toSet(rederivation.next.listGraphNodes());
    derive.accept(rederivation.next);
    rederivation.writeDifferences(asserted);
  }

  private void read(Predicate<Node> isDerived) {
    ReadAhead.forEach(
        version,
        quad -> {
          if (isDerived.test(quad.getGraph())) {
            before.add(quad);
          } else {
            next.add(quad);
          }
        });
  }

  private void writeDifferences(Set<Node> asserted) {
    List<Quad> added = new ArrayList<>();
    next.listGraphNodes()
        .forEachRemaining(
            graph -> {
              if (!asserted.contains(graph)) {
                Iter.iter(next.find(graph, Node.ANY, Node.ANY, Node.ANY))
                    .filter(quad -> !before.remove(quad))
                    .forEachRemaining(added::add);
              }
            });
    before.forEach(version::delete);
    added.forEach(version::add);
  }
}
