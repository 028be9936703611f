package org.cyberattribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** Quads in memory are found as in any data set, whatever was added and taken away. */
class MemoryQuadsTest {
  @Property(tries = 200)
  void findsWhatAPlainDataSetFinds(
      @ForAll("quads") List<Quad> added, @ForAll("quads") List<Quad> deleted) {
    DatasetGraph memory = new MemoryQuads();
    DatasetGraph plain = DatasetGraphFactory.create();
    for (DatasetGraph data : List.of(memory, plain)) {
      added.forEach(data::add);
      deleted.subList(0, deleted.size() / 2).forEach(data::delete);
    }

    for (Quad quad : added) {
      for (Quad pattern : patterns(quad)) {
        assertThat(found(memory, pattern)).isEqualTo(found(plain, pattern));
      }
    }
  }

  private static Set<Quad> found(DatasetGraph data, Quad pattern) {
    Set<Quad> found = new HashSet<>();
    data.find(pattern).forEachRemaining(found::add);
    return found;
  }

  private static List<Quad> patterns(Quad quad) {
    Node subject = quad.getSubject();
    Node object = quad.getObject();
    return List.of(
        quad,
        Quad.create(Node.ANY, subject, Node.ANY, Node.ANY),
        Quad.create(Node.ANY, Node.ANY, quad.getPredicate(), object),
        Quad.create(Node.ANY, subject, Node.ANY, object),
        Quad.create(quad.getGraph(), Node.ANY, Node.ANY, object),
        Quad.ANY);
  }

  @Provide
  Arbitrary<List<Quad>> quads() {
    return Combinators.combine(node("g"), node("n"), node("p"), node("n"))
        .as(Quad::create)
        .list()
        .ofMaxSize(30);
  }

  private static Arbitrary<Node> node(String kind) {
    return Arbitraries.integers()
        .between(1, 4)
        .map(number -> NodeFactory.createURI("urn:" + kind + number));
  }
}
