package org.cyberattribution.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.ExprVar;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a question counts, kept in memory as numbers, so that it is answered at once under
 * whatever filter: the store would have to find them all again.
 */
public final class KeptRows {
  /** So much of the heap they may take; more are not kept, and the store is asked. */
  private static final int SHARE_OF_HEAP = 8;

  private static final int BYTES_A_ROW = 500;

  private final CountingQuestion counting;
  private final KeptColumn groups;
  private final Map<CountingQuestion.Filter, KeptColumn> filtered = new LinkedHashMap<>();
  private final Map<Var, KeptColumn> matched = new LinkedHashMap<>();
  private final Map<Var, KeptColumn> counted = new LinkedHashMap<>();
  private final Map<CountingQuestion.Filter, BitSet> unasked = new HashMap<>();
  private final List<KeptColumn> columns = new ArrayList<>();
  private final List<int[]> rows = new ArrayList<>();

  private KeptRows(CountingQuestion counting) {
    this.counting = counting;
    this.groups = column(counting.groups());
    counting.filters().forEach(filter -> filtered.put(filter, column(filter.compared())));
    counting.matched().forEach(variable -> matched.put(variable, column(List.of(variable))));
    counting.counted().forEach(variable -> counted.put(variable, column(List.of(variable))));
  }

  private KeptColumn column(List<Var> variables) {
    KeptColumn column = new KeptColumn(columns.size(), variables);
    columns.add(column);
    return column;
  }

  /** Reads the rows of a question; none if there are too many. */
  public static Optional<KeptRows> of(Question question, SparqlService service) {
    return of(question, service, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_A_ROW);
  }

  static Optional<KeptRows> of(Question question, SparqlService service, long most) {
    KeptRows kept = new KeptRows(CountingQuestion.of(question));
    return kept.read(service, most) ? Optional.of(kept) : Optional.empty();
  }

  private boolean read(SparqlService service, long most) {
    Map<Node, Node> nodes = new HashMap<>();
    try (QueryExec execution = service.prepare(counting.rows(variables()), Map.of())) {
      var found = execution.select();
      while (found.hasNext()) {
        if (rows.size() == most) {
          return false;
        }
        Binding row = found.next();
        rows.add(columns.stream().mapToInt(column -> column.number(row, nodes)).toArray());
      }
    }
    putInOrder();
    filtered.forEach(
        (filter, column) -> unasked.put(filter, column.passing(filter, Map.of(), service)));
    return true;
  }

  private List<Var> variables() {
    return columns.stream().flatMap(column -> column.variables().stream()).distinct().toList();
  }

  private void putInOrder() {
    renumber(groups, new BindingComparator(counting.order()));
    counted.forEach((variable, column) -> renumber(column, byValue(variable)));
    rows.sort(Comparator.comparingInt(row -> row[groups.place()]));
    columns.forEach(column -> column.close(true));
    counted.forEach((variable, column) -> column.close(counting.tells(variable)));
  }

  private void renumber(KeptColumn column, Comparator<Binding> order) {
    int[] renumbered = column.sort(order);
    rows.forEach(row -> row[column.place()] = renumbered[row[column.place()]]);
  }

  private static Comparator<Binding> byValue(Var variable) {
    return new BindingComparator(
        List.of(new SortCondition(new ExprVar(variable), Query.ORDER_ASCENDING)));
  }

  /**
   * Answers the question as the store would.
   *
   * @param service to look up what arguments name, and to tell which values pass a filter
   */
  Answer ask(Map<String, String> arguments, SparqlService service) {
    Question question = counting.question();
    Map<Var, Node> bindings = new Arguments(service).bind(question, arguments);
    List<Answer.Row> answer = new ArrayList<>();
    count(allowed(bindings, service), row -> answer.add(new Answer.Row(question, row)));
    String sparql = FilledQuery.text(QueryFactory.create(question.sparql()), bindings);
    return new Answer(question, arguments, sparql, answer);
  }

  /** The numbers that may stand in a column, for each that does not take all. */
  private List<Allowed> allowed(Map<Var, Node> arguments, SparqlService service) {
    List<Allowed> allowed = new ArrayList<>();
    filtered.forEach(
        (filter, column) -> {
          BitSet passing =
              filter.isAskedBy(arguments)
                  ? column.passing(filter, arguments, service)
                  : Objects.requireNonNull(unasked.get(filter));
          if (passing.cardinality() < column.size()) {
            allowed.add(new Allowed(column.place(), passing));
          }
        });
    matched.forEach(
        (variable, column) ->
            Optional.ofNullable(arguments.get(variable))
                .map(value -> column.equalTo(variable, value))
                .ifPresent(equal -> allowed.add(new Allowed(column.place(), equal))));
    return allowed;
  }

  private void count(List<Allowed> allowed, Consumer<Binding> answer) {
    Group group = null;
    for (int[] row : rows) {
      if (has(allowed, row)) {
        if (group == null || group.number != row[groups.place()]) {
          tell(group, answer);
          group = new Group(row[groups.place()]);
        }
        group.add(row);
      }
    }
    tell(group, answer);
  }

  private static boolean has(List<Allowed> allowed, int[] row) {
    for (Allowed column : allowed) {
      if (!column.numbers().get(row[column.place()])) {
        return false;
      }
    }
    return true;
  }

  private static void tell(@Nullable Group group, Consumer<Binding> answer) {
    if (group != null) {
      answer.accept(group.row());
    }
  }

  /** Which numbers a row may have in a column. */
  private record Allowed(int place, BitSet numbers) {}

  /** Rows that are counted together. */
  private final class Group {
    private final int number;
    private final Map<Var, KeptAggregate.Taken> taken = new LinkedHashMap<>();

    private Group(int number) {
      this.number = number;
      counting
          .aggregates()
          .forEach(
              (name, aggregate) -> taken.put(name, aggregate.kind().begin(of(aggregate.value()))));
    }

    private KeptColumn of(Var variable) {
      return Objects.requireNonNull(counted.get(variable));
    }

    void add(int[] row) {
      taken.values().forEach(values -> values.add(row));
    }

    Binding row() {
      BindingBuilder row = BindingFactory.builder(groups.values(number));
      taken.forEach((name, values) -> values.value().ifPresent(value -> row.add(name, value)));
      return row.build();
    }
  }
}
