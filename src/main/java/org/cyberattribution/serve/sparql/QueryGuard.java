package org.cyberattribution.serve.sparql;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;
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
        };

    /** fn:apply calls a function whose name is a value, which nothing could check. */
    private static boolean isAllowed(String function) {
      return !function.endsWith("#apply") && FUNCTIONS.stream().anyMatch(function::startsWith);
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
      predicates(path.getTriplePath());
    }

    @Override
    public void visit(OpGroup group) {
      if (group.getAggregators().stream()
          .anyMatch(one -> one.getAggregator() instanceof AggCustom)) {
        refuse("Custom aggregates are not available here. Those of SPARQL 1.1 are.");
      }
      group.getAggregators().stream()
          .map(aggregate -> aggregate.getAggregator().getExprList())
          .filter(Objects::nonNull)
          .forEach(arguments -> arguments.forEach(argument -> Walker.walk(argument, expressions)));
    }

    @Override
    public void visit(OpOrder order) {
      order
          .getConditions()
          .forEach(condition -> Walker.walk(condition.getExpression(), expressions));
    }

    private void predicates(TriplePath triple) {
      predicate(triple.getPredicate());
      if (triple.getPath() != null) {
        links(triple.getPath());
      }
    }

    private void links(Path path) {
      if (path instanceof P_Path0 link) {
        predicate(link.getNode());
      } else if (path instanceof P_Path1 one) {
        links(one.getSubPath());
      } else if (path instanceof P_Path2 two) {
        links(two.getLeft());
        links(two.getRight());
      } else if (path instanceof P_NegPropSet set) {
        set.getNodes().forEach(link -> predicate(link.getNode()));
      } else {
        refuse("A path of this kind is not available here.");
      }
    }

    private void predicate(@Nullable Node predicate) {
      if (predicate != null && predicate.isURI() && isFunction(predicate.getURI())) {
        refuse("The property function <" + predicate.getURI() + "> is not available here.");
      }
    }

    private static boolean isFunction(String predicate) {
      return PropertyFunctionRegistry.get().isRegistered(predicate)
          || MappedLoader.mapDynamicURI(predicate) != null;
    }
  }
}
