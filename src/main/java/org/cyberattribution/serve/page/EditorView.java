package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyberattribution.query.Question;

/** The place to write a query, filled with one of the catalogue's or with one that was shared. */
public final class EditorView implements View {
  private static final String FIRST = "who-attributed-what-to-whom";

  /** What the page tells. */
  public record Content(String sparql, List<Question> questions) {}

  @Override
  public Page show(Visit visit) {
    List<Question> questions = new ArrayList<>(visit.inquiry().catalogue().questions());
    questions.removeIf(question -> question.topic().equals("checks"));
    return new Page("editor.jte", "Query", new Content(sparql(visit), questions), List.of());
  }

  private static String sparql(Visit visit) {
    if (!visit.parameter("query").isEmpty()) {
      return visit.parameter("query");
    }
    String name = visit.parameter("question").isEmpty() ? FIRST : visit.parameter("question");
    Question question = visit.inquiry().catalogue().named(name);
    Map<String, String> arguments =
        visit.given(List.copyOf(question.header().parameters().keySet()));
    return arguments.isEmpty() ? question.sparql() : visit.ask(name, arguments).sparql();
  }
}
