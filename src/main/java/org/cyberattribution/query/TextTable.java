package org.cyberattribution.query;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a table for people: literals without quotes, IRIs without the base that they share,
 * and without the columns that are there for links only.
 */
public final class TextTable {
  private final String base;
  private final Collection<String> linksOnly;

  /**
   * @param base what is left out at the start of IRIs
   * @param linksOnly the variables that are not shown
   */
  public TextTable(String base, Collection<String> linksOnly) {
    this.base = base;
    this.linksOnly = linksOnly;
  }

  /** Prints the rows under their column names, and returns how many there were. */
  public int print(RowSet rows, PrintStream out) {
    List<Var> columns =
        rows.getResultVars().stream()
            .filter(column -> !linksOnly.contains(column.getVarName()))
            .toList();
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(Var::getVarName).toList());
    rows.forEachRemaining(row -> lines.add(line(row, columns)));
    int[] widths = widths(lines, columns.size());
    out.println(format(lines.get(0), widths));
    out.println(format(rule(widths), widths));
    lines.subList(1, lines.size()).forEach(line -> out.println(format(line, widths)));
    return lines.size() - 1;
  }

  private List<String> line(Binding row, List<Var> columns) {
    return columns.stream().map(column -> text(row.get(column))).toList();
  }

  /** What a person reads for a node; nothing where there is none. */
  String text(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    String shown = node.isURI() && text.startsWith(base) ? text.substring(base.length()) : text;
    return shown.replaceAll("[\\p{Cntrl}]", " ");
  }

  private static int[] widths(List<List<String>> lines, int columns) {
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int column = 0; column < columns; column++) {
        String cell = line.get(column);
        widths[column] = Math.max(widths[column], cell.codePointCount(0, cell.length()));
      }
    }
    return widths;
  }

  private static List<String> rule(int[] widths) {
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add(String.join("", Collections.nCopies(width, "─")));
    }
    return rule;
  }

  private static String format(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      line.append(cell);
      int padding = widths[column] - cell.codePointCount(0, cell.length()) + 2;
      line.append(" ".repeat(padding));
    }
    return line.toString().stripTrailing();
  }
}
