package org.cyberattribution.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilledQueryTest {
  private static final Path HOME = Path.of(System.getProperty("cag.home", "."));
  private static final Node VALUE = NodeFactory.createURI("https://example.org/value");

  /** Each question with each of its parameters. */
  static Stream<Arguments> parameters() {
    return Catalogue.load(HOME.resolve("queries")).questions().stream()
        .flatMap(
            question ->
                question.header().parameters().keySet().stream()
                    .map(name -> Arguments.of(question.name(), name, question.sparql())));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("parameters")
  void isSparqlWithAnyParameterFilledIn(String question, String parameter, String sparql) {
    Query query = QueryFactory.create(sparql);

    String text = FilledQuery.text(query, Map.of(Var.alloc(parameter), VALUE));

    Query read = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    assertThat(read.getResultVars()).as(question).containsAll(query.getResultVars());
    assertThat(text).contains(VALUE.getURI());
  }
}
