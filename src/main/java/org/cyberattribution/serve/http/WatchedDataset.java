package org.cyberattribution.serve.http;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.serve.limit.QueryRun;

/** A data set that looks at the clock at every quad, for answers that are made without a query. */
final class WatchedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final QueryRun run;

  WatchedDataset(DatasetGraph dataset, QueryRun run) {
    super(dataset);
    this.run = run;
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return watched(super.find(quad));
  }

  @Override
  public Iterator<Quad> find() {
    return watched(super.find());
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return watched(super.find(graph, subject, predicate, object));
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    return watched(super.findNG(graph, subject, predicate, object));
  }

  private Iterator<Quad> watched(Iterator<Quad> quads) {
    run.check();
    return Iter.map(
        quads,
        quad -> {
          run.check();
          return quad;
        });
  }
}
