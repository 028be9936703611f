package org.cyberattribution.serve.execution;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.cyberattribution.serve.limit.QueryRun;

/** An expression whose value may not be long; it stands around those that can make values grow. */
final class BoundedValue extends ExprFunction1 {
  private final QueryRun run;

  BoundedValue(Expr expression, QueryRun run) {
    super(expression, "bounded");
    this.run = run;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    return checked(value, run);
  }

  /**
   * The value itself.
   *
   * @throws org.cyberattribution.serve.limit.LimitExceeded if it is too long
   */
  static NodeValue checked(NodeValue value, QueryRun run) {
    run.check();
    if (value.isInteger()) {
      run.checkDigits(digits(value.getInteger().bitLength()));
    } else if (value.isDecimal()) {
      var decimal = value.getDecimal();
      run.checkDigits(digits(decimal.unscaledValue().bitLength()) + Math.abs(decimal.scale()));
    } else if (!value.isNumber() && value.asNode().isLiteral()) {
      run.checkLength(value.asNode().getLiteralLexicalForm().length());
    } else if (value.isIRI()) {
      run.checkLength(value.asNode().getURI().length());
    }
    return value;
  }

  private static long digits(int bits) {
    return bits / 3;
  }

  @Override
  public Expr copy(Expr expression) {
    return new BoundedValue(expression, run);
  }
}
