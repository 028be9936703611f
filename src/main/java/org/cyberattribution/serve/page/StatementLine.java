package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.query.Answer;

/**
 * A statement as one line of a list, with all whom it names.
 *
 * @param when its day, or its date as far as known
 * @param what the incident; empty where the list is about one
 * @param rivals the denials against it, or what it denies, where the list tells
 */
public record StatementLine(
    Link statement,
    String when,
    Link who,
    Act act,
    String actLabel,
    List<Named> named,
    Link what,
    String reportedBy,
    List<Rivals.Rival> rivals) {

  /** A party that a statement names, and the role in which it does. */
  public record Named(String role, Link party) {
    public boolean accuses() {
      return Roles.accuses(role);
    }

    public boolean onlyLinks() {
      return Roles.onlyLinks(role);
    }

    public boolean clears() {
      return Roles.clears(role);
    }
  }

  /** Whether the statement holds somebody responsible. */
  public boolean accuses() {
    return named.stream().anyMatch(Named::accuses);
  }

  /** By which the act is coloured: an act that accuses nobody here is not drawn as accusing. */
  public String family() {
    boolean seemsToAccuse = act.family().equals("accusing") && !accuses();
    return seemsToAccuse ? "other" : act.family();
  }

  /** The lines of an answer that has a row for each party that a statement names. */
  static List<StatementLine> of(Visit visit, Answer answer, String speakerColumn) {
    return of(visit, answer, speakerColumn, new Rivals());
  }

  /** The same, with what stands against each of them. */
  static List<StatementLine> of(Visit visit, Answer answer, String speakerColumn, Rivals rivals) {
    Map<String, List<Answer.Row>> byStatement = new LinkedHashMap<>();
    for (Answer.Row row : answer.rows()) {
      byStatement.computeIfAbsent(row.text("statement"), key -> new ArrayList<>()).add(row);
    }
    return byStatement.values().stream()
        .map(rows -> line(visit, rows, speakerColumn, rivals))
        .toList();
  }

  private static StatementLine line(
      Visit visit, List<Answer.Row> rows, String speakerColumn, Rivals rivals) {
    Answer.Row first = rows.get(0);
    return new StatementLine(
        new Link(first.text("act"), visit.addresses().of(first.iri("statement"))),
        first.text("when"),
        visit.link(first, speakerColumn),
        Act.of(String.valueOf(first.iri("act"))),
        first.text("act"),
        rows.stream()
            .filter(row -> !row.text("whom").isEmpty())
            .map(row -> new Named(row.text("role"), visit.link(row, "whom")))
            .distinct()
            .toList(),
        visit.link(first, "what"),
        first.text("reportedBy"),
        rivals.of(first.text("statement")));
  }
}
