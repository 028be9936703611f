package org.cyberattribution.serve.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.jspecify.annotations.Nullable;

/**
 * How deep a query's algebra goes, how many values stand in it, and how much work it may be. It is
 * measured without recursion, so that what is measured cannot overflow the stack.
 */
public final class QueryShape {
  /** Left-deep chains, of OPTIONAL or '+', are deep without any bracket. */
  private static final int CHAIN = 3;

  private static final int MOST_ARGUMENTS = 100;

  /** Jena's rewriting takes a time that grows with the square of a list. */
  private static final int MOST_LISTED = 5_000;

  private static final int LIGHT_PATTERNS = 8;
  private static final int LIGHT_VALUES = 100;
  private static final long LIGHT_ROWS = 1000;

  private final Deque<Step> open = new ArrayDeque<>();
  private int depth;
  private int values;
  private int patterns;
  private int arguments;
  private int listed;
  private boolean heavy;

  private record Step(Object node, int depth) {}

  private QueryShape() {}

  /** Measures a query. */
  public static QueryShape of(Query query) {
    QueryShape shape = new QueryShape();
    if (query.getQueryPattern() != null || query.hasAggregators()) {
      shape.measure(Algebra.compile(query));
    }
    shape.heavy |= query.isDescribeType() || !(query.isAskType() || isShort(query));
    return shape;
  }

  private static boolean isShort(Query query) {
    return query.hasLimit() && query.getLimit() <= LIGHT_ROWS;
  }

  /**
   * Refuses a query that goes beyond what a query's shape may be.
   *
   * @throws LimitExceeded if it does
   */
  public void check(Limits limits) {
    if (depth > CHAIN * limits.depth()) {
      throw QueryText.tooDeep(limits);
    }
    if (values > limits.values()) {
      throw LimitExceeded.tooLarge(
          "The query has more than " + limits.values() + " values in VALUES. Ask in parts.");
    }
    if (listed > MOST_LISTED) {
      throw LimitExceeded.tooLarge(
          "A list of IN has more than " + MOST_LISTED + " values. Use VALUES, or ask in parts.");
    }
    if (arguments > MOST_ARGUMENTS) {
      throw LimitExceeded.refused(
          "A function has more than " + MOST_ARGUMENTS + " arguments. Give it fewer.");
    }
  }

  /** Whether the query promises to be short; the promise is not relied on. */
  public boolean isLight() {
    return !heavy && patterns <= LIGHT_PATTERNS && values <= LIGHT_VALUES;
  }

  private void measure(Op op) {
    open.push(new Step(op, 1));
    while (!open.isEmpty()) {
      Step step = open.pop();
      depth = Math.max(depth, step.depth());
      if (step.node() instanceof Op node) {
        measure(node, step.depth() + 1);
      } else if (step.node() instanceof ExprFunction function) {
        measure(function, step.depth() + 1);
      }
    }
  }

  private void measure(Op op, int below) {
    weigh(op);
    if (op instanceof Op1 one) {
      open.push(new Step(one.getSubOp(), below));
    } else if (op instanceof Op2 two) {
      open.push(new Step(two.getLeft(), below));
      open.push(new Step(two.getRight(), below));
    } else if (op instanceof OpN many) {
      many.getElements().forEach(element -> open.push(new Step(element, below)));
    }
    expressions(op, below);
  }

  private void weigh(Op op) {
    heavy |=
        op instanceof OpGroup
            || op instanceof OpOrder
            || op instanceof OpDistinct
            || op instanceof OpMinus
            || op instanceof OpPath;
    if (op instanceof OpBGP pattern) {
      patterns += pattern.getPattern().size();
    } else if (op instanceof OpTable table && !table.isJoinIdentity()) {
      values += table.getTable().size() * Math.max(1, table.getTable().getVars().size());
    }
  }

  private void expressions(Op op, int below) {
    if (op instanceof OpFilter filter) {
      push(filter.getExprs(), below);
    } else if (op instanceof OpLeftJoin join) {
      push(join.getExprs(), below);
    } else if (op instanceof OpExtend extend) {
      extend
          .getVarExprList()
          .forEachExpr((variable, expression) -> open.push(new Step(expression, below)));
    } else if (op instanceof OpOrder order) {
      order
          .getConditions()
          .forEach(condition -> open.push(new Step(condition.getExpression(), below)));
    } else if (op instanceof OpGroup group) {
      group
          .getGroupVars()
          .forEachExpr((variable, expression) -> open.push(new Step(expression, below)));
      group.getAggregators().stream()
          .map(aggregate -> aggregate.getAggregator().getExprList())
          .forEach(list -> push(list, below));
    }
  }

  private void push(@Nullable ExprList expressions, int below) {
    if (expressions != null) {
      expressions.forEach(expression -> open.push(new Step(expression, below)));
    }
  }

  private void measure(ExprFunction function, int below) {
    if (function instanceof E_OneOfBase) {
      listed = Math.max(listed, function.numArgs());
    } else {
      arguments = Math.max(arguments, function.numArgs());
    }
    for (int index = 1; index <= function.numArgs(); index++) {
      Expr argument = function.getArg(index);
      if (argument != null) {
        open.push(new Step(argument, below));
      }
    }
    if (function instanceof ExprFunctionOp pattern) {
      open.push(new Step(pattern.getGraphPattern(), below));
    }
  }
}
