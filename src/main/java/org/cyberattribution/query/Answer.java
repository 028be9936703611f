package org.cyberattribution.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * What a question was answered, with all that is needed to ask it again.
 *
 * @param arguments the values of its parameters, as they were given
 * @param sparql the query as it was run
 */
public record Answer(
    Question question, Map<String, String> arguments, String sparql, List<Row> rows) {

  /** One row of an answer. */
  public record Row(Question question, Binding binding) {
    /** What a column says; nothing where it is empty. */
    public String text(String column) {
      Node node = binding.get(column);
      if (node == null) {
        return "";
      }
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** The language of a column's text, if it has one. */
    public String language(String column) {
      Node node = binding.get(column);
      return node == null || !node.isLiteral() ? "" : node.getLiteralLanguage();
    }

    /** The IRI of what a column speaks of, if it is an entity. */
    public @Nullable String iri(String column) {
      Node node = binding.get(question.header().links().getOrDefault(column, column));
      return node != null && node.isURI() ? node.getURI() : null;
    }

    /** A column's whole number. */
    public int number(String column) {
      return Integer.parseInt(text(column));
    }
  }
}
