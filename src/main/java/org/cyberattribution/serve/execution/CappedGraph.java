package org.cyberattribution.serve.execution;

import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cyberattribution.serve.limit.QueryRun;

/** A graph that an answer grows in, up to a number of triples. */
final class CappedGraph extends WrappedGraph {
  private static final int TRIPLE = 200;

  private final QueryRun run;

  CappedGraph(QueryRun run) {
    super(GraphFactory.createDefaultGraph());
    this.run = run;
  }

  @Override
  public void add(Triple triple) {
    performAdd(triple);
  }

  @Override
  public void performAdd(Triple triple) {
    run.check();
    if (base.contains(triple)) {
      return;
    }
    if (base.size() >= run.limits().rows()) {
      throw run.stopped(CountedRows.tooMany(run));
    }
    run.hold(TRIPLE + RowSize.of(triple.getObject()));
    base.add(triple);
  }
}
