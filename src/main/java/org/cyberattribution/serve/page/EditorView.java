package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Question;

/** The place to write a query, filled with one of the catalogue's or with one that was shared. */
public final class EditorView implements View {
  private static final String FIRST = "who-attributed-what-to-whom";
  private static final String PATH = "/query/";

  /**
   * What the page tells.
   *
   * @param question the name of the question that it is filled with; empty for any other query
   * @param link the short address of the query
   */
  public record Content(String sparql, String question, String link, List<Question> questions) {}

  @Override
  public Page show(Visit visit) {
    Catalogue catalogue = visit.inquiry().catalogue();
    List<Question> questions = new ArrayList<>(catalogue.questions());
    questions.removeIf(question -> question.topic().equals("checks"));
    Content content =
        shared(visit)
            .map(sparql -> new Content(sparql, "", link(catalogue, sparql), questions))
            .orElseGet(() -> catalogued(visit, questions));
    return new Page("editor.jte", "Query", content, List.of());
  }

  private static Optional<String> shared(Visit visit) {
    if (!visit.parameter("query").isEmpty()) {
      return Optional.of(visit.parameter("query"));
    }
    return visit.path().stream()
        .findFirst()
        .filter(code -> code.contains("."))
        .map(PackedQuery::unpack);
  }

  private static Content catalogued(Visit visit, List<Question> questions) {
    String asked = visit.path().isEmpty() ? visit.parameter("question") : visit.path().get(0);
    Question question = visit.inquiry().catalogue().named(asked.isEmpty() ? FIRST : asked);
    Map<String, String> arguments =
        visit.given(List.copyOf(question.header().parameters().keySet()));
    String sparql =
        arguments.isEmpty()
            ? text(question)
            : titled(question, visit.inquiry().sparql(question.name(), arguments));
    String link = Addresses.with(PATH + question.name(), arguments);
    return new Content(sparql, question.name(), link, questions);
  }

  /** A question as it is edited: without what its header says to programs. */
  private static String text(Question question) {
    return titled(
        question,
        question
            .sparql()
            .lines()
            .filter(line -> !line.startsWith("#+"))
            .collect(Collectors.joining("\n")));
  }

  private static String titled(Question question, String sparql) {
    return "# " + question.header().question() + "\n" + sparql.strip() + "\n";
  }

  /** The short address of a query; one of the catalogue's goes by its name. */
  static String link(Catalogue catalogue, String sparql) {
    return catalogue.questions().stream()
        .filter(question -> text(question).strip().equals(sparql.strip()))
        .map(Question::name)
        .findFirst()
        .map(name -> PATH + name)
        .orElseGet(() -> PATH + PackedQuery.pack(sparql));
  }
}
