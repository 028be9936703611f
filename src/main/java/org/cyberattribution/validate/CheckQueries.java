package org.cyberattribution.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Question;
import org.cyberattribution.query.SparqlService;

/**
 * The queries in queries/checks: each row that one returns is something wrong with the data as a
 * whole.
 */
public final class CheckQueries {
  private static final Var STATEMENT = Var.alloc("statement");

  private final Catalogue checks;

  private CheckQueries(Catalogue checks) {
    this.checks = checks;
  }

  public static CheckQueries load(Path folder) {
    return new CheckQueries(Catalogue.load(folder));
  }

  /**
   * One row of a check's answer.
   *
   * @param text the row as 'column: value' pairs
   * @param nodes the IRIs in the row, that of the statement first
   */
  public record Row(String check, String problem, String solution, String text, List<Node> nodes) {}

  /** Runs every check over the union of a data set's graphs. */
  public List<Row> run(DatasetGraph data) {
    SparqlService service = SparqlService.over(withUnion(data));
    List<Row> rows = new ArrayList<>();
    for (Question check : checks.questions()) {
      try (QueryExec execution = service.prepare(QueryFactory.create(check.sparql()), Map.of())) {
        execution.select().forEachRemaining(row -> rows.add(row(check, row)));
      }
    }
    return rows;
  }

  /** With the union of the graphs made once, since checks look at everything many times. */
  private static DatasetGraph withUnion(DatasetGraph data) {
    Graph union = GraphMemFactory.createDefaultGraphSameTerm();
    data.find().forEachRemaining(quad -> union.add(quad.asTriple()));
    DatasetGraph view = new DatasetGraphMapLink(union);
    data.listGraphNodes().forEachRemaining(graph -> view.addGraph(graph, data.getGraph(graph)));
    return view;
  }

  private static Row row(Question check, Binding binding) {
    List<Var> columns =
        check.header().columns().keySet().stream()
            .map(Var::alloc)
            .filter(binding::contains)
            .toList();
    List<Node> nodes = new ArrayList<>();
    columns.stream().map(binding::get).filter(Node::isURI).forEach(nodes::add);
    Node statement = binding.get(STATEMENT);
    if (statement != null) {
      nodes.remove(statement);
      nodes.add(0, statement);
    }
    String text =
        columns.stream()
            .map(column -> column.getVarName() + ": " + plain(binding.get(column)))
            .collect(Collectors.joining(", "));
    return new Row(
        check.name(),
        String.valueOf(check.header().problem()),
        String.valueOf(check.header().solution()),
        text,
        nodes);
  }

  private static String plain(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
