package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.cyberattribution.store.SortedLines;

/** Distinct triples, kept in memory while they are few and on disk beyond that. */
final class GatheredTriples implements AutoCloseable {
  private static final int IN_MEMORY = 500_000;
  private static final int LINES_AT_ONCE = 10_000;

  private final Set<Triple> few = new HashSet<>();
  private final SortedLines many = new SortedLines();
  private final int inMemory;

  GatheredTriples() {
    this(IN_MEMORY);
  }

  GatheredTriples(int inMemory) {
    this.inMemory = inMemory;
  }

  void add(Triple triple) {
    if (few.add(triple) && few.size() > inMemory) {
      spill();
    }
  }

  private void spill() {
    few.forEach(triple -> many.add(line(triple)));
    few.clear();
  }

  private static String line(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject())
        + " .";
  }

  /** Passes on each triple once; nothing can be added after that. */
  void forEachDistinct(Consumer<Triple> consumer) {
    if (many.isEmpty()) {
      few.forEach(consumer);
      return;
    }
    spill();
    List<String> batch = new ArrayList<>();
    many.forEachDistinct(
        line -> {
          batch.add(line);
          if (batch.size() == LINES_AT_ONCE) {
            pass(batch, consumer);
          }
        });
    pass(batch, consumer);
  }

  private static void pass(List<String> batch, Consumer<Triple> consumer) {
    RDFParser.fromString(String.join("\n", batch), Lang.NTRIPLES)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                consumer.accept(triple);
              }
            });
    batch.clear();
  }

  @Override
  public void close() {
    many.close();
  }
}
