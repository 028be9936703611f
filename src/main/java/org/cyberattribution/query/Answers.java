package org.cyberattribution.query;

import java.io.PrintStream;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.cyberattribution.failure.Failure;

/** Runs queries and prints their answers. */
public final class Answers {
  private final SparqlService service;
  private final TextTable table;

  public Answers(SparqlService service, TextTable table) {
    this.service = service;
    this.table = table;
  }

  public void print(Query query, Map<Var, Node> bindings, AnswerFormat format, PrintStream out) {
    try (QueryExec execution = service.prepare(query, bindings)) {
      if (query.isSelectType()) {
        select(execution.select(), format, out);
      } else if (query.isAskType()) {
        out.println(execution.ask());
      } else {
        RDFDataMgr.write(
            out,
            query.isConstructType() ? execution.construct() : execution.describe(),
            format == AnswerFormat.json ? RDFFormat.JSONLD : RDFFormat.TURTLE);
      }
    }
  }

  private void select(RowSet rows, AnswerFormat format, PrintStream out) {
    switch (format) {
      case table -> table.print(rows, out);
      case csv -> write(rows, ResultSetLang.RS_CSV, out);
      case json -> write(rows, ResultSetLang.RS_JSON, out);
      case ttl ->
          throw new Failure.Usage("A table of rows is no graph: use --format table, csv or json.");
    }
  }

  private static void write(RowSet rows, Lang lang, PrintStream out) {
    RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
    writer.write(out, rows, new Context());
  }
}
