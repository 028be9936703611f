package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyberattribution.query.Answer;
import org.cyberattribution.query.Question;

/** One question of the catalogue with its answer, or all questions. */
public final class QuestionView implements View {
  /** What the page of one question tells; without what it requires, it is not asked yet. */
  public record Content(Answer answer, List<Input> inputs) {
    public boolean isAsked() {
      return answer.question().missing(answer.arguments()).isEmpty();
    }

    /** The address of the editor, with this question in it. */
    public String editor() {
      Map<String, String> parameters = new LinkedHashMap<>(answer.arguments());
      parameters.put("question", answer.question().name());
      return Addresses.with("/query", parameters);
    }

    /** The address of the answer in the format of an ending. */
    public String download(String ending) {
      return Addresses.with("/queries/" + answer.question().name() + ending, answer.arguments());
    }
  }

  /** A parameter of the question and the value that it has here. */
  public record Input(String name, Question.Parameter parameter, String value) {
    /** The kind of field in which it is written. */
    public String kind() {
      return switch (parameter.type()) {
        case DATE -> "date";
        case INTEGER -> "number";
        default -> "text";
      };
    }
  }

  /** What the list of questions tells. */
  public record Index(List<Question> questions) {}

  @Override
  public Page show(Visit visit) {
    if (visit.path().isEmpty()) {
      List<Question> questions =
          visit.inquiry().catalogue().questions().stream()
              .filter(question -> !question.topic().equals("checks"))
              .toList();
      return new Page("questions.jte", "Questions", new Index(questions), List.of());
    }
    Question question = visit.inquiry().catalogue().named(visit.path().get(0));
    List<String> names = new ArrayList<>(question.header().parameters().keySet());
    Answer answer = answer(visit, question);
    List<Input> inputs =
        names.stream()
            .map(
                name ->
                    new Input(
                        name,
                        Objects.requireNonNull(question.header().parameters().get(name)),
                        visit.parameter(name)))
            .toList();
    return new Page(
        "question.jte", question.header().question(), new Content(answer, inputs), visit.answers());
  }

  private static Answer answer(Visit visit, Question question) {
    return question.missing(visit.given()).isEmpty()
        ? visit.ask(question.name(), visit.given())
        : new Answer(question, visit.given(), question.sparql(), List.of());
  }
}
