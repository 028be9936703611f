package org.cyberattribution.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.AnswerFormat;
import org.cyberattribution.query.Answers;
import org.cyberattribution.query.Arguments;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Question;
import org.cyberattribution.query.SparqlService;
import org.cyberattribution.query.TextTable;
import org.cyberattribution.serve.Server;
import org.cyberattribution.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code cag query}: a catalogued question, a query file, or SPARQL given in words, over the store
 * or the running service.
 */
@Command(
    name = "query",
    description = "Asks a catalogued question, or runs SPARQL from a file or the command line.")
final class QueryCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|FILE",
      description = "a question's name (see --list), or a file of SPARQL")
  @Nullable String question;

  @Option(names = "-e", paramLabel = "SPARQL", description = "run this query instead")
  @Nullable String sparql;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "a parameter of the question; entities by name, id or IRI")
  Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  AnswerFormat format = AnswerFormat.table;

  @Mixin Restricted restricted = new Restricted();

  @Option(names = "--list", description = "list the catalogue's questions")
  boolean list;

  @Override
  public Integer call() {
    if (list) {
      Catalogue.load(common.project().queries()).questions().forEach(QueryCommand::describe);
    } else if (sparql != null) {
      run(parse(sparql, "the query"), null);
    } else if (question == null && restricted.policy != null) {
      run(parse(restricted.matters(), "the matters"), null);
    } else if (question == null) {
      throw new Failure.Usage(
          "Name a question, a file, or a query with -e. 'cag query --list' shows the questions.");
    } else if (question.endsWith(".rq") && Files.exists(Path.of(question))) {
      run(parse(read(Path.of(question)), question), null);
    } else {
      Question named = Catalogue.load(common.project().queries()).named(question);
      run(parse(named.sparql(), named.name()), named);
    }
    return ExitCode.DONE;
  }

  private static void describe(Question question) {
    System.out.println(question.name());
    System.out.println("  " + question.header().question());
    question
        .header()
        .parameters()
        .forEach(
            (name, parameter) ->
                System.out.println(
                    "  -p "
                        + name
                        + "=…  "
                        + parameter.description()
                        + (parameter.required() ? " (required)" : "")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Failure.BadInput("The file '" + file + "' cannot be read: " + e.getMessage());
    }
  }

  private static Query parse(String text, String what) {
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new Failure.BadInput(what + " is no SPARQL query: " + e.getMessage());
    }
  }

  /** Asks the running service where there is one, since it holds the store. */
  private void run(Query query, @Nullable Question named) {
    var running = Server.running(common.store);
    if (running.isPresent()) {
      restricted.requireNone();
      answer(query, named, SparqlService.at(running.get()));
    } else {
      try (Store store = common.openStore()) {
        common.fillIfEmpty(store, System.err);
        Txn.executeRead(
            store.dataset(), () -> answer(query, named, restricted.service(store, common)));
      }
    }
  }

  private void answer(Query query, @Nullable Question named, SparqlService service) {
    if (named == null && !parameters.isEmpty()) {
      throw new Failure.Usage("Only catalogued questions take parameters.");
    }
    Map<Var, Node> bindings =
        named == null ? Map.of() : new Arguments(service).bind(named, parameters);
    TextTable table =
        new TextTable(common.base + "id/", named == null ? Set.of() : named.linksOnly());
    new Answers(service, table).print(query, bindings, format, System.out);
  }
}
