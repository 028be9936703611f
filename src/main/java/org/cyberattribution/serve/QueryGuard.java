package org.cyberattribution.serve;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, before execution, whatever would let a query leave the store: SERVICE, and functions
 * beyond those of SPARQL 1.1 and XPath, among which are scripts and classes of the Java class path.
 */
final class QueryGuard {
  private static final Set<String> FUNCTIONS =
      Set.of(
          XSD.getURI(),
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#");
  private static final String JAVA = "java:";

  private QueryGuard() {}

  /** Why a query may not run, or nothing if it may. */
  static Optional<String> refusal(Query query) {
    if (query.getQueryPattern() == null && !query.hasAggregators()) {
      return Optional.empty();
    }
    Inspection inspection = new Inspection();
    Op op = Algebra.compile(query);
    Walker.walk(op, inspection, inspection.expressions);
    return Optional.ofNullable(inspection.refusal);
  }

  private static final class Inspection extends OpVisitorBase {
    private @Nullable String refusal;

    private final ExprVisitorBase expressions =
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
              refuse("CALL is not available here.");
            } else if (function instanceof E_Function named && !isAllowed(named.getFunctionIRI())) {
              refuse(
                  "The function <"
                      + named.getFunctionIRI()
                      + "> is not available here. "
                      + "Those of SPARQL 1.1, the XSD casts and the XPath functions are.");
            }
          }

          @Override
          public void visit(ExprAggregator aggregate) {
            if (aggregate.getAggregator() instanceof AggCustom) {
              refuse("Custom aggregates are not available here. Those of SPARQL 1.1 are.");
            }
          }
        };

    private static boolean isAllowed(String function) {
      return FUNCTIONS.stream().anyMatch(function::startsWith);
    }

    private void refuse(String reason) {
      if (refusal == null) {
        refusal = reason;
      }
    }

    @Override
    public void visit(OpService service) {
      refuse(
          "SERVICE is not available here. Query the other endpoint yourself and join the answers.");
    }

    @Override
    public void visit(OpPropFunc function) {
      refuse("Property functions are not available here.");
    }

    @Override
    public void visit(OpProcedure procedure) {
      refuse("Procedures are not available here.");
    }

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(triple -> predicate(triple.getPredicate()));
    }

    @Override
    public void visit(OpPath path) {
      predicate(path.getTriplePath().getPredicate());
    }

    private void predicate(@Nullable Node predicate) {
      if (predicate != null && predicate.isURI() && predicate.getURI().startsWith(JAVA)) {
        refuse("Property functions are not available here.");
      }
    }
  }
}
