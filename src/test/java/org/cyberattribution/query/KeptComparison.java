package org.cyberattribution.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Failure;

/** Asks questions of kept rows and of the store, which must answer alike under any filter. */
final class KeptComparison {
  static final List<String> QUESTIONS = List.of("who-accuses-whom", "who-denies-whose-accusation");

  private final Inquiry kept;
  private final Inquiry store;
  private int rows;

  KeptComparison(SparqlService service) {
    Catalogue catalogue = Catalogue.load(ProjectFolder.file("queries"));
    Map<String, KeptRows> questions = new HashMap<>();
    for (String name : QUESTIONS) {
      questions.put(name, KeptRows.of(catalogue.named(name), service).orElseThrow());
    }
    this.kept = new Inquiry(catalogue, service, questions);
    this.store = new Inquiry(catalogue, service);
  }

  /** How many rows all answers had that were compared. */
  int rows() {
    return rows;
  }

  /** Asks under each value alone, and then under several filters as dice have it. */
  void compare(String question, Map<String, List<String>> values, int combinations) {
    assertSame(question, Map.of());
    values.forEach(
        (name, some) -> some.forEach(value -> assertSame(question, Map.of(name, value))));
    Random dice = new Random(7);
    for (int round = 0; round < combinations; round++) {
      Map<String, String> arguments = new TreeMap<>();
      values.forEach(
          (name, some) -> {
            if (dice.nextInt(3) == 0) {
              arguments.put(name, some.get(dice.nextInt(some.size())));
            }
          });
      assertSame(question, arguments);
    }
  }

  private void assertSame(String question, Map<String, String> arguments) {
    List<String> expected = told(store, question, arguments);
    assertThat(told(kept, question, arguments)).as(question + " " + arguments).isEqualTo(expected);
    rows += expected.size();
  }

  /** The query and the rows, cell by cell, or what is refused; rows that tie come in any order. */
  private static List<String> told(Inquiry inquiry, String question, Map<String, String> given) {
    try {
      Answer answer = inquiry.ask(question, given);
      Stream<String> rows = answer.rows().stream().map(KeptComparison::cells);
      List<String> told = new ArrayList<>(List.of(answer.sparql(), answer.arguments().toString()));
      rows.forEach(told::add);
      return told;
    } catch (Failure.Usage e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private static String cells(Answer.Row row) {
    Map<String, String> cells = new TreeMap<>();
    row.binding().forEach((variable, node) -> cells.put(variable.getVarName(), node.toString()));
    return cells.toString();
  }
}
