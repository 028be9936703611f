package org.cyberattribution.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * A question that counts, taken apart: the rows that it finds whatever its parameters are, and the
 * filters that need these. So what a filter means stands in the question's file alone.
 *
 * @param pattern what finds the rows
 * @param filters those that mention a parameter
 * @param matched the parameters that are variables of the rows, of which only a value is kept
 * @param groups the variables by which the rows are counted
 */
record CountingQuestion(
    Question question,
    ElementGroup pattern,
    List<Filter> filters,
    List<Var> matched,
    List<Var> groups,
    Map<Var, Aggregate> aggregates,
    List<SortCondition> order) {

  /**
   * A filter of the rows.
   *
   * @param compared the variables of a row on which it depends
   * @param parameters those that it mentions
   */
  record Filter(ElementFilter element, List<Var> compared, Set<Var> parameters) {
    boolean isAskedBy(Map<Var, Node> arguments) {
      return parameters.stream().anyMatch(arguments::containsKey);
    }

    /** Those arguments that it is about. */
    Map<Var, Node> of(Map<Var, Node> arguments) {
      Map<Var, Node> ours = new LinkedHashMap<>(arguments);
      ours.keySet().retainAll(parameters);
      return ours;
    }
  }

  /** What a column says of a group, of the values of which variable. */
  record Aggregate(KeptAggregate kind, Var value) {
    static Aggregate of(Aggregator aggregator) {
      return new Aggregate(KeptAggregate.of(aggregator), aggregator.getExprList().get(0).asVar());
    }
  }

  static CountingQuestion of(Question question) {
    Query query = QueryFactory.create(question.sparql());
    ElementGroup whole = (ElementGroup) query.getQueryPattern();
    Set<Var> found = Set.copyOf(PatternVars.vars(whole));
    Set<Var> parameters =
        question.header().parameters().keySet().stream()
            .map(Var::alloc)
            .collect(Collectors.toSet());
    ElementGroup pattern = new ElementGroup();
    List<Filter> filters = new ArrayList<>();
    for (Element element : whole.getElements()) {
      if (element instanceof ElementFilter filter && mentions(filter, parameters, found)) {
        filters.add(filter(filter, parameters, found));
      } else {
        pattern.addElement(element);
      }
    }
    return new CountingQuestion(
        question,
        pattern,
        filters,
        parameters.stream().filter(found::contains).sorted(byName()).toList(),
        query.getGroupBy().getVars(),
        aggregates(query),
        query.getOrderBy());
  }

  private static Comparator<Var> byName() {
    return Comparator.comparing(Var::getVarName);
  }

  /** Whether a filter mentions a parameter that the rows do not have as a variable. */
  private static boolean mentions(ElementFilter filter, Set<Var> parameters, Set<Var> found) {
    return filter.getExpr().getVarsMentioned().stream()
        .anyMatch(variable -> parameters.contains(variable) && !found.contains(variable));
  }

  private static Filter filter(ElementFilter element, Set<Var> parameters, Set<Var> found) {
    Set<Var> mentioned = Set.copyOf(element.getExpr().getVarsMentioned());
    return new Filter(
        element,
        mentioned.stream().filter(found::contains).sorted(byName()).toList(),
        mentioned.stream().filter(parameters::contains).collect(Collectors.toSet()));
  }

  private static Map<Var, Aggregate> aggregates(Query query) {
    Map<Var, Aggregate> aggregates = new LinkedHashMap<>();
    query
        .getProject()
        .getExprs()
        .forEach(
            (name, value) ->
                aggregates.put(name, Aggregate.of(((ExprAggregator) value).getAggregator())));
    return aggregates;
  }

  /** The variables whose values are taken together. */
  List<Var> counted() {
    return aggregates.values().stream().map(Aggregate::value).distinct().toList();
  }

  /** Whether an answer tells a value of the variable, and does not only count them. */
  boolean tells(Var variable) {
    return aggregates.values().stream()
        .filter(aggregate -> aggregate.value().equals(variable))
        .anyMatch(aggregate -> aggregate.kind() != KeptAggregate.COUNT_DISTINCT);
  }

  /** The query that finds the rows, each with the variables named. */
  Query rows(List<Var> variables) {
    Query rows = QueryFactory.make();
    rows.setQuerySelectType();
    variables.forEach(rows::addResultVar);
    rows.setQueryPattern(pattern);
    return rows;
  }
}
