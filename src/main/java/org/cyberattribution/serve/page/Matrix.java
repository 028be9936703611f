package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /** What one speaker says of one party; none where it says nothing. */
  public record Cell(List<Mark> marks, String address) {
    /** The cell in words. */
    public String label() {
      return marks.stream()
          .map(mark -> mark.statements() + " × " + mark.label() + ", " + mark.role())
          .collect(Collectors.joining("; "));
    }
  }

  /** Statements of one act in one role. */
  public record Mark(Act act, String label, String role, int statements) {
    public boolean accuses() {
      return Roles.accuses(role);
    }

    public boolean onlyLinks() {
      return Roles.onlyLinks(role);
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
   * @param whole whether nothing is left out, however much there is
   */
  static Matrix of(Visit visit, List<Answer.Row> rows, boolean whole, Map<String, String> filter) {
    List<String> speakers = ranked(rows, "party");
    List<String> targets = ranked(rows, "target");
    List<String> lines = whole ? speakers : first(speakers, MOST_LINES);
    List<String> columns = whole ? targets : first(targets, MOST_COLUMNS);
    Map<String, Link> links = new LinkedHashMap<>();
    Map<String, List<Answer.Row>> cells = new LinkedHashMap<>();
    for (Answer.Row row : rows) {
      links.put(row.text("party"), visit.link(row, "who"));
      links.put(row.text("target"), visit.link(row, "whom"));
      cells.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
    }
    return new Matrix(
        lines.stream()
            .map(
                line ->
                    new Line(
                        link(links, line),
                        columns.stream().map(column -> cell(cells, line, column, filter)).toList()))
            .toList(),
        columns.stream().map(column -> link(links, column)).toList(),
        new Hidden(speakers.size() - lines.size(), targets.size() - columns.size()));
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
      Map<String, List<Answer.Row>> cells, String line, String column, Map<String, String> filter) {
    List<Answer.Row> rows = cells.getOrDefault(line + " " + column, List.of());
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("party", line);
    arguments.put("target", column);
    arguments.putAll(filter);
    return new Cell(
        rows.stream().map(Matrix::mark).toList(),
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
