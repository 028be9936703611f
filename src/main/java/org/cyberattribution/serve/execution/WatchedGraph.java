package org.cyberattribution.serve.execution;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.cyberattribution.serve.limit.QueryRun;

/** A graph that looks at the clock at every triple, since the evaluation of paths does not. */
final class WatchedGraph extends WrappedGraph {
  private final QueryRun run;

  WatchedGraph(Graph graph, QueryRun run) {
    super(graph);
    this.run = run;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return watched(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return watched(super.find(subject, predicate, object));
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    run.check();
    return super.contains(subject, predicate, object);
  }

  private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
    run.check();
    return triples.filterKeep(
        triple -> {
          run.check();
          return true;
        });
  }
}
