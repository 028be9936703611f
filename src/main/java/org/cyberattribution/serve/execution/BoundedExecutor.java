package org.cyberattribution.serve.execution;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.cyberattribution.serve.limit.QueryRun;

/**
 * TDB2's execution, in which the steps that keep rows count them, and sorting and paths look at the
 * clock.
 */
final class BoundedExecutor extends OpExecutorTDB2 {
  private final QueryRun run;

  BoundedExecutor(ExecutionContext execution, QueryRun run) {
    super(execution);
    this.run = run;
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    run.check();
    return super.exec(op, input);
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    Holding holding = new Holding(run);
    QueryIterator left = holding.kept(exec(join.getLeft(), input));
    QueryIterator right = exec(join.getRight(), root());
    return holding.until(Join.join(left, right, execCxt));
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    Holding holding = new Holding(run);
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = holding.kept(exec(join.getRight(), root()));
    return holding.until(Join.leftJoin(left, right, join.getExprs(), execCxt));
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    Holding holding = new Holding(run);
    QueryIterator left = exec(minus.getLeft(), input);
    QueryIterator right = holding.kept(exec(minus.getRight(), root()));
    Set<Var> shared = OpVars.visibleVars(minus.getLeft());
    shared.retainAll(OpVars.visibleVars(minus.getRight()));
    return holding.until(QueryIterMinus.create(left, right, shared, execCxt));
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    return new DistinctRows(exec(distinct.getSubOp(), input), new Holding(run), execCxt);
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    Holding holding = new Holding(run);
    QueryIterator rows = holding.kept(exec(order.getSubOp(), input));
    return holding.until(new QueryIterSort(rows, comparator(order.getConditions()), execCxt));
  }

  @Override
  protected QueryIterator execute(OpTopN top, QueryIterator input) {
    boolean distinct = top.getSubOp() instanceof OpDistinct;
    Op rows = top.getSubOp() instanceof OpDistinct one ? one.getSubOp() : top.getSubOp();
    return new QueryIterTopN(
        exec(rows, input), comparator(top.getConditions()), top.getLimit(), distinct, execCxt);
  }

  /** The order of rows, with an eye on the clock. */
  private Comparator<Binding> comparator(List<SortCondition> conditions) {
    Comparator<Binding> order = new BindingComparator(conditions, execCxt);
    return (left, right) -> {
      run.check();
      return order.compare(left, right);
    };
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    Holding holding = new Holding(run);
    QueryIterator rows = exec(group.getSubOp(), input);
    if (group.getAggregators().isEmpty()) {
      rows = holding.kept(rows);
    }
    return holding.until(
        new QueryIterGroup(
            rows,
            group.getGroupVars(),
            BoundedAggregator.all(group.getAggregators(), holding, run),
            execCxt));
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    ExecutionContext watched =
        ExecutionContext.copyChangeActiveGraph(
            execCxt, new WatchedGraph(execCxt.getActiveGraph(), run));
    return new QueryIterPath(path.getTriplePath(), input, watched);
  }
}
