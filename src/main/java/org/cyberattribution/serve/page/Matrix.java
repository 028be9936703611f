package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyberattribution.query.Answer;

/**
 * Who says what of whom, as rows of those spoken for and columns of those named. Those who accuse,
 * and are accused, most come first.
 *
 * @param hidden how many speakers and parties named are left out, since the matrix would be too
 *     large to read
 */
public record Matrix(List<Line> lines, List<Link> columns, Hidden hidden) {
  private static final int MOST_LINES = 25;
  private static final int MOST_COLUMNS = 20;

  /** All that one speaker says, a cell for each column. */
  public record Line(Link who, List<Cell> cells) {}

  /**
   * What one speaker says of one party; none where it says nothing.
   *
   * @param denied who denies what the speaker accuses the party of
   */
  public record Cell(List<Mark> marks, List<Denied> denied, String address) {
    /** The cell in words. */
    public String label() {
      return Stream.concat(
              marks.stream()
                  .map(mark -> mark.statements() + " × " + mark.label() + ", " + mark.role()),
              denied.stream().map(denial -> "denied by " + denial.denier().text()))
          .collect(Collectors.joining("; "));
    }
  }

  /** That somebody denies an accusation, and where the denials are told. */
  public record Denied(Link denier, int denials, String address) {}

  /** Statements of one act in one role. */
  public record Mark(Act act, String label, String role, int statements) {
    public boolean accuses() {
      return Roles.accuses(role);
    }

    public boolean onlyLinks() {
      return Roles.onlyLinks(role);
    }

    /** What the network draws of it. */
    public String relation() {
      if (accuses()) {
        return "accuses";
      } else if (onlyLinks()) {
        return "only-links";
      }
      return Roles.clears(role) ? "clears" : "speaks-of";
    }
  }

  /** What a matrix does not show. */
  public record Hidden(int lines, int columns) {
    public boolean none() {
      return lines == 0 && columns == 0;
    }
  }

  /**
   * The matrix of an answer to who accuses whom.
   *
   * @param denials who denies whose accusation of whom
   * @param whole whether nothing is left out, however much there is
   */
  static Matrix of(
      Visit visit,
      List<Answer.Row> rows,
      List<Answer.Row> denials,
      boolean whole,
      Map<String, String> filter) {
    List<String> speakers = ranked(rows, "party");
    List<String> targets = ranked(rows, "target");
    List<String> lines = whole ? speakers : first(speakers, MOST_LINES);
    List<String> columns = whole ? targets : first(targets, MOST_COLUMNS);
    Map<String, Link> links = new LinkedHashMap<>();
    Map<String, List<Answer.Row>> cells = new LinkedHashMap<>();
    Map<String, List<Denied>> denied = denied(visit, denials);
    Set<String> shown = Set.copyOf(lines);
    Set<String> named = Set.copyOf(columns);
    for (Answer.Row row : rows) {
      if (shown.contains(row.text("party")) || named.contains(row.text("target"))) {
        links.put(row.text("party"), visit.link(row, "who"));
        links.put(row.text("target"), visit.link(row, "whom"));
        cells.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
      }
    }
    return new Matrix(
        lines.stream()
            .map(
                line ->
                    new Line(
                        link(links, line),
                        columns.stream()
                            .map(column -> cell(cells, denied, line, column, filter))
                            .toList()))
            .toList(),
        columns.stream().map(column -> link(links, column)).toList(),
        new Hidden(speakers.size() - lines.size(), targets.size() - columns.size()));
  }

  private static Map<String, List<Denied>> denied(Visit visit, List<Answer.Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.iri("who") + " " + row.iri("whom"),
                Collectors.mapping(row -> denied(visit, row), Collectors.toList())));
  }

  private static Denied denied(Visit visit, Answer.Row row) {
    Map<String, String> arguments = Map.of("accused", String.valueOf(row.iri("whom")));
    return new Denied(
        visit.link(row, "denier"),
        row.number("denials"),
        Addresses.with("/queries/which-denials-stand-against-which-attributions", arguments));
  }

  private static Link link(Map<String, Link> links, String iri) {
    return links.getOrDefault(iri, new Link(iri, null));
  }

  private static String key(Answer.Row row) {
    return row.text("party") + " " + row.text("target");
  }

  private static List<String> first(List<String> list, int most) {
    return list.subList(0, Math.min(most, list.size()));
  }

  /** The entities of a column: by accusations first, then by statements of any kind, then names. */
  private static List<String> ranked(List<Answer.Row> rows, String column) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(column),
                LinkedHashMap::new,
                Collectors.summingLong(Matrix::weight)))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static long weight(Answer.Row row) {
    return row.number("statements") * (Roles.accuses(row.text("role")) ? 1_000_000L : 1L);
  }

  private static Cell cell(
      Map<String, List<Answer.Row>> cells,
      Map<String, List<Denied>> denied,
      String line,
      String column,
      Map<String, String> filter) {
    List<Answer.Row> rows = cells.getOrDefault(line + " " + column, List.of());
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("party", line);
    arguments.put("target", column);
    arguments.putAll(filter);
    List<Mark> marks = rows.stream().map(Matrix::mark).toList();
    boolean accuses = marks.stream().anyMatch(Mark::accuses);
    return new Cell(
        marks,
        accuses ? denied.getOrDefault(line + " " + column, List.of()) : List.of(),
        Addresses.with("/queries/what-was-said-of-a-party", arguments));
  }

  private static Mark mark(Answer.Row row) {
    return new Mark(
        Act.of(String.valueOf(row.iri("act"))),
        row.text("act"),
        row.text("role"),
        row.number("statements"));
  }
}
