package org.cyberattribution.query;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/** Asks a catalogue's questions and keeps their answers whole, for those who show them. */
public final class Inquiry {
  private final Catalogue catalogue;
  private final SparqlService service;
  private final Map<String, KeptRows> kept;

  public Inquiry(Catalogue catalogue, SparqlService service) {
    this(catalogue, service, Map.of());
  }

  /**
   * @param kept by the names of questions, the rows that they count
   */
  public Inquiry(Catalogue catalogue, SparqlService service, Map<String, KeptRows> kept) {
    this.catalogue = catalogue;
    this.service = service;
    this.kept = kept;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Asks a question.
   *
   * @throws org.cyberattribution.failure.Failure.Usage if there is no such question or parameter, a
   *     required one is not given, or a value is none of its type
   */
  public Answer ask(String name, Map<String, String> arguments) {
    KeptRows rows = kept.get(name);
    return rows == null ? askStore(name, arguments) : rows.ask(arguments, service);
  }

  private Answer askStore(String name, Map<String, String> arguments) {
    Question question = catalogue.named(name);
    Map<Var, Node> bindings = new Arguments(service).bind(question, arguments);
    Query query = QueryFactory.create(question.sparql());
    List<Answer.Row> rows = new ArrayList<>();
    try (QueryExec execution = service.prepare(query, bindings)) {
      execution.select().forEachRemaining(row -> rows.add(new Answer.Row(question, row)));
    }
    return new Answer(question, arguments, FilledQuery.text(query, bindings), rows);
  }

  /** The query that asks a question, with the arguments in the place of its parameters. */
  public String sparql(String name, Map<String, String> arguments) {
    Question question = catalogue.named(name);
    return FilledQuery.text(
        QueryFactory.create(question.sparql()), new Arguments(service).fill(question, arguments));
  }

  /** Asks a question and writes its answer as it comes, in one of SPARQL's formats. */
  public void write(String name, Map<String, String> arguments, Lang format, OutputStream out) {
    Question question = catalogue.named(name);
    Map<Var, Node> bindings = new Arguments(service).bind(question, arguments);
    try (QueryExec execution = service.prepare(QueryFactory.create(question.sparql()), bindings)) {
      RowSetWriterRegistry.getFactory(format)
          .create(format)
          .write(out, execution.select(), new Context());
    }
  }
}
