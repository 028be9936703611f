package org.cyberattribution.query;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;

/** Where queries are run: over a data set in this process, or at an endpoint. */
public interface SparqlService {
  /** Prepares a query with some of its variables bound; the caller closes what is returned. */
  QueryExec prepare(Query query, Map<Var, Node> bindings);

  static SparqlService over(DatasetGraph dataset) {
    return from(() -> QueryExec.dataset(dataset));
  }

  /** The same for work that nobody waits for, and that may take longer than a query may. */
  static SparqlService patientlyOver(DatasetGraph dataset) {
    return from(() -> QueryExec.dataset(dataset).timeout(10, TimeUnit.MINUTES));
  }

  private static SparqlService from(Supplier<QueryExecBuilder> executions) {
    return (query, bindings) -> {
      QueryExecBuilder builder = executions.get().query(query);
      bindings.forEach(builder::substitution);
      return builder.build();
    };
  }

  /**
   * Over a plain data set in memory, with the union of its graphs as the default graph, as in the
   * store.
   */
  static SparqlService overUnionOf(DatasetGraph dataset) {
    DatasetGraph view = new DatasetGraphMapLink(GraphView.createUnionGraph(dataset));
    dataset
        .listGraphNodes()
        .forEachRemaining(graph -> view.addGraph(graph, dataset.getGraph(graph)));
    return over(view);
  }

  static SparqlService at(String endpoint) {
    return from(() -> QueryExecHTTP.service(endpoint));
  }
}
