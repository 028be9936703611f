package org.cyberattribution.serve.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.util.Context;
import org.cyberattribution.serve.limit.QueryRun;
import org.jspecify.annotations.Nullable;

/**
 * Describes a resource by the triples about it, and about the blank nodes that they lead to. Jena's
 * own handler asks every graph one by one and does not look at the clock.
 */
final class BoundedDescription implements DescribeHandler {
  private @Nullable Graph description;
  private @Nullable QueryRun run;
  private List<Graph> sources = List.of();

  @Override
  public void start(Model accumulated, Context context) {
    description = accumulated.getGraph();
    run = context.get(BoundedExecution.RUN);
    DatasetGraph graphs = context.get(ARQConstants.sysCurrentDataset);
    sources = List.of(graphs.getDefaultGraph(), graphs.getUnionGraph());
  }

  @Override
  public void describe(Resource resource) {
    Set<Node> seen = new HashSet<>(Set.of(resource.asNode()));
    Deque<Node> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Node subject = open.pop();
      sources.forEach(source -> add(source, subject, seen, open));
    }
  }

  private void add(Graph source, Node subject, Set<Node> seen, Deque<Node> open) {
    if (run != null) {
      run.check();
    }
    Iterator<Triple> triples = source.find(subject, Node.ANY, Node.ANY);
    triples.forEachRemaining(
        triple -> {
          Objects.requireNonNull(description).add(triple);
          if (triple.getObject().isBlank() && seen.add(triple.getObject())) {
            open.push(triple.getObject());
          }
        });
  }

  @Override
  public void finish() {
    description = null;
    run = null;
    sources = List.of();
  }
}
