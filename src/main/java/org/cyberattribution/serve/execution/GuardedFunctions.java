package org.cyberattribution.serve.execution;

import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.cyberattribution.serve.limit.QueryRun;

/**
 * Puts functions that are bounded in the place of those of Jena that are not: regular expressions
 * in linear time, and a limit on every text and number that grows.
 */
final class GuardedFunctions extends ExprTransformCopy {
  private static final String MATCHES = ARQConstants.fnPrefix + "matches";
  private static final String REPLACE = ARQConstants.fnPrefix + "replace";
  private static final Set<Class<?>> GROWING =
      Set.of(
          E_StrConcat.class,
          E_StrEncodeForURI.class,
          E_StrUpperCase.class,
          E_StrLowerCase.class,
          E_Multiply.class,
          E_Function.class,
          E_IRI.class);

  private final QueryRun run;

  private GuardedFunctions(QueryRun run) {
    this.run = run;
  }

  static Op in(Op op, QueryRun run) {
    return Transformer.transform(new TransformCopy(), new GuardedFunctions(run), op);
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    return bounded(function, super.transform(function, argument));
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    return bounded(function, super.transform(function, left, right));
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex || isNamed(function, MATCHES)) {
      return new LinearRegex(arguments, run);
    }
    if (function instanceof E_StrReplace || isNamed(function, REPLACE)) {
      return new LinearReplace(arguments, run);
    }
    return bounded(function, super.transform(function, arguments));
  }

  private static boolean isNamed(ExprFunction function, String iri) {
    return function instanceof E_Function && iri.equals(function.getFunctionIRI());
  }

  private Expr bounded(ExprFunction function, Expr transformed) {
    return GROWING.contains(function.getClass()) ? new BoundedValue(transformed, run) : transformed;
  }
}
