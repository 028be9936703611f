package org.cyberattribution.query;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question's query with values in the place of its parameters, as text that any endpoint takes.
 * Jena puts them in, and leaves two things that are no SPARQL: an order by a constant, and a
 * constant under the name of a column that the pattern has already.
 */
final class FilledQuery {
  private FilledQuery() {}

  static String text(Query question, Map<Var, Node> values) {
    if (values.isEmpty()) {
      return question.toString();
    }
    Query filled = QueryTransformOps.replaceVars(question, values);
    if (filled.hasOrderBy()) {
      filled.getOrderBy().removeIf(condition -> condition.getExpression().isConstant());
    }
    Set<Var> inPattern = Set.copyOf(PatternVars.vars(filled.getQueryPattern()));
    VarExprList columns = filled.getProject();
    columns
        .getExprs()
        .entrySet()
        .removeIf(column -> column.getValue().isConstant() && inPattern.contains(column.getKey()));
    return filled.toString();
  }
}
