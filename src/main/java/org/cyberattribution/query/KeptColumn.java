package org.cyberattribution.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** What some variables have for values in kept rows, each combination once and under a number. */
final class KeptColumn {
  private static final Binding SOME = BindingFactory.binding(Var.ANON, NodeValue.TRUE.asNode());
  private static final Var NUMBER = Var.alloc("number");

  private final int place;
  private final List<Var> variables;
  private final List<Binding> values = new ArrayList<>();
  private Map<List<Optional<Node>>, Integer> numbers = new HashMap<>();

  /**
   * @param place where its number stands in a row
   */
  KeptColumn(int place, List<Var> variables) {
    this.place = place;
    this.variables = variables;
  }

  int place() {
    return place;
  }

  List<Var> variables() {
    return variables;
  }

  int size() {
    return values.size();
  }

  /** The number of a row's values; nodes that are equal become one. */
  int number(Binding row, Map<Node, Node> nodes) {
    List<Optional<Node>> combination = new ArrayList<>(variables.size());
    for (Var variable : variables) {
      combination.add(
          Optional.ofNullable(row.get(variable))
              .map(node -> nodes.computeIfAbsent(node, same -> same)));
    }
    return numbers.computeIfAbsent(
        combination,
        key -> {
          values.add(binding(key));
          return values.size() - 1;
        });
  }

  private Binding binding(List<Optional<Node>> combination) {
    BindingBuilder builder = BindingFactory.builder();
    for (int at = 0; at < variables.size(); at++) {
      Var variable = variables.get(at);
      combination.get(at).ifPresent(node -> builder.add(variable, node));
    }
    return builder.build();
  }

  /** Numbers the values in an order, anew and for good; by the old numbers, the new ones. */
  int[] sort(Comparator<Binding> order) {
    List<Integer> old = new ArrayList<>(IntStream.range(0, values.size()).boxed().toList());
    old.sort(Comparator.comparing(values::get, order));
    List<Binding> sorted = old.stream().map(values::get).toList();
    int[] renumbered = new int[values.size()];
    for (int number = 0; number < renumbered.length; number++) {
      renumbered[old.get(number)] = number;
      values.set(number, sorted.get(number));
    }
    return renumbered;
  }

  /**
   * Forgets what is only needed while rows come.
   *
   * @param told whether answers tell the values, and do not only count them
   */
  void close(boolean told) {
    numbers = Map.of();
    if (!told) {
      values.replaceAll(value -> value.isEmpty() ? value : SOME);
    }
  }

  Binding values(int number) {
    return values.get(number);
  }

  boolean isEmpty(int number) {
    return values.get(number).isEmpty();
  }

  /** The one variable's value; none where a row has none. */
  Optional<Node> value(int number) {
    return Optional.ofNullable(values.get(number).get(variables.get(0)));
  }

  /** The numbers of one variable's value. */
  BitSet equalTo(Var variable, Node value) {
    BitSet equal = new BitSet();
    IntStream.range(0, values.size())
        .filter(number -> value.equals(values.get(number).get(variable)))
        .forEach(equal::set);
    return equal;
  }

  /** The numbers of the values that pass a filter, which SPARQL itself decides. */
  BitSet passing(CountingQuestion.Filter filter, Map<Var, Node> arguments, SparqlService service) {
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(numbered());
    pattern.addElement(filter.element());
    Query query = QueryFactory.make();
    query.setQuerySelectType();
    query.addResultVar(NUMBER);
    query.setQueryPattern(pattern);
    BitSet passing = new BitSet();
    try (QueryExec execution = service.prepare(query, filter.of(arguments))) {
      execution.select().forEachRemaining(row -> passing.set(number(row.get(NUMBER))));
    }
    return passing;
  }

  /** All values with their numbers, as a table of a query. */
  private ElementData numbered() {
    ElementData table = new ElementData();
    variables.forEach(table::add);
    table.add(NUMBER);
    for (int number = 0; number < values.size(); number++) {
      Node node = NodeValue.makeInteger(number).asNode();
      table.add(BindingFactory.binding(values.get(number), NUMBER, node));
    }
    return table;
  }

  private static int number(Node node) {
    return ((Number) node.getLiteralValue()).intValue();
  }
}
