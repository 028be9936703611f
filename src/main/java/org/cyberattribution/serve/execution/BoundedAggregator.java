package org.cyberattribution.serve.execution;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.cyberattribution.serve.limit.QueryRun;

/** An aggregate whose groups, and whatever it gathers in them, are counted. */
final class BoundedAggregator implements Aggregator {
  private static final int GROUP = 200;

  private final Aggregator aggregator;
  private final Holding holding;
  private final QueryRun run;

  private BoundedAggregator(Aggregator aggregator, Holding holding, QueryRun run) {
    this.aggregator = aggregator;
    this.holding = holding;
    this.run = run;
  }

  static List<ExprAggregator> all(List<ExprAggregator> aggregators, Holding holding, QueryRun run) {
    return aggregators.stream()
        .map(
            one ->
                new ExprAggregator(
                    one.getVar(), new BoundedAggregator(one.getAggregator(), holding, run)))
        .toList();
  }

  @Override
  public Accumulator createAccumulator() {
    holding.hold(GROUP);
    Accumulator accumulator = aggregator.createAccumulator();
    return new Accumulator() {
      @Override
      public void accumulate(Binding row, FunctionEnv environment) {
        if (gathers()) {
          holding.hold(RowSize.of(row));
        }
        accumulator.accumulate(row, environment);
      }

      @Override
      public NodeValue getValue() {
        NodeValue value = accumulator.getValue();
        return value == null ? value : BoundedValue.checked(value, run);
      }
    };
  }

  private boolean gathers() {
    return aggregator instanceof AggGroupConcat
        || aggregator instanceof AggGroupConcatDistinct
        || aggregator instanceof AggCountDistinct
        || aggregator instanceof AggCountVarDistinct
        || aggregator instanceof AggSumDistinct
        || aggregator instanceof AggAvgDistinct;
  }

  @Override
  public Node getValueEmpty() {
    return aggregator.getValueEmpty();
  }

  @Override
  public String toPrefixString() {
    return aggregator.toPrefixString();
  }

  @Override
  public String key() {
    return aggregator.key();
  }

  @Override
  public String getName() {
    return aggregator.getName();
  }

  @Override
  public ExprList getExprList() {
    return aggregator.getExprList();
  }

  @Override
  public Aggregator copy(ExprList expressions) {
    return new BoundedAggregator(aggregator.copy(expressions), holding, run);
  }

  @Override
  public Aggregator copyTransform(NodeTransform transform) {
    return new BoundedAggregator(aggregator.copyTransform(transform), holding, run);
  }

  @Override
  public int hashCode() {
    return aggregator.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BoundedAggregator bounded && aggregator.equals(bounded.aggregator);
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return other instanceof BoundedAggregator bounded
        ? aggregator.equals(bounded.aggregator, bySyntax)
        : aggregator.equals(other, bySyntax);
  }

  @Override
  public String asSparqlExpr(SerializationContext context) {
    return aggregator.asSparqlExpr(context);
  }
}
