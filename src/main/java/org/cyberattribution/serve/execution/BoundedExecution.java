package org.cyberattribution.serve.execution;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.cyberattribution.query.SparqlService;
import org.cyberattribution.serve.limit.QueryRun;

/** Runs queries so that their run can stop them at any time and counts what they hold. */
public final class BoundedExecution {
  static final Symbol RUN = Symbol.create("https://w3id.org/cyber-attribution/query-run");

  private BoundedExecution() {}

  /** Puts the guarded description of resources in the place of Jena's own. */
  public static void install() {
    DescribeHandlerRegistry handlers = DescribeHandlerRegistry.get();
    handlers.clear();
    handlers.add(BoundedDescription::new);
  }

  /** Queries of one request over a data set, one after the other. */
  public static SparqlService over(DatasetGraph dataset, QueryRun run) {
    return (query, bindings) -> {
      run.next();
      QueryExecBuilder builder = builder(query, dataset, context(dataset), run);
      bindings.forEach(builder::substitution);
      return builder.build();
    };
  }

  /** What the data set says besides, such as that its default graph is the union of all. */
  private static Context context(DatasetGraph dataset) {
    return Context.mergeCopy(ARQ.getContext(), dataset.getContext());
  }

  /** A query that is ready to run. */
  public static QueryExec prepare(
      Query query, DatasetGraph dataset, Context serviceContext, QueryRun run) {
    return builder(query, dataset, serviceContext, run).build();
  }

  private static QueryExecBuilder builder(
      Query query, DatasetGraph dataset, Context serviceContext, QueryRun run) {
    Context context = serviceContext.copy();
    context.set(RUN, run);
    context.set(ARQConstants.symCancelQuery, run.signal());
    context.set(ARQConstants.sysOptimizerFactory, optimizer(run));
    OpExecutorFactory executors = execution -> new BoundedExecutor(execution, run);
    QC.setFactory(context, executors);
    return QueryExec.newBuilder().dataset(dataset).query(query).context(context);
  }

  /** Functions are guarded first, since the optimizer evaluates what is constant. */
  private static RewriteFactory optimizer(QueryRun run) {
    return context -> {
      var rewrite = Optimize.stdOptimizationFactory.create(context);
      return op -> rewrite.rewrite(GuardedFunctions.in(op, run));
    };
  }

  /** Starts a query; the rows of a SELECT are found as they are written. */
  public static QueryExecResult start(Query query, QueryExec execution, QueryRun run) {
    if (query.isSelectType()) {
      return new QueryExecResult(new CountedRows(execution.select(), run));
    }
    if (query.isConstructType()) {
      return new QueryExecResult(execution.construct(new CappedGraph(run)));
    }
    if (query.isDescribeType()) {
      return new QueryExecResult(execution.describe(new CappedGraph(run)));
    }
    return new QueryExecResult(execution.ask());
  }
}
