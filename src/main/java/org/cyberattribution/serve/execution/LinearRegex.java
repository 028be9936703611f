package org.cyberattribution.serve.execution;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.cyberattribution.serve.limit.QueryRun;

/** REGEX, and fn:matches, in linear time. */
final class LinearRegex extends ExprFunctionN {
  private final LinearPattern pattern;
  private final QueryRun run;

  LinearRegex(ExprList arguments, QueryRun run) {
    super("regex", arguments);
    this.run = run;
    this.pattern = new LinearPattern("REGEX", run);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    run.check();
    return NodeValue.makeBoolean(
        pattern
            .matcher(
                arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null)
            .find());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new LinearRegex(arguments, run);
  }
}
