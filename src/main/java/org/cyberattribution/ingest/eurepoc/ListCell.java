package org.cyberattribution.ingest.eurepoc;

import java.util.ArrayList;
import java.util.List;
import org.cyberattribution.ingest.table.ListedText;

/**
 * A cell with several values: in version 1.1 some are lists as the language Python writes them,
 * also lists of lists; all others, and those of later versions, have semicolons between.
 */
final class ListCell {
  private static final char SEPARATOR = ';';

  private final String text;
  private int place;

  private ListCell(String text) {
    this.text = text;
  }

  /** The values of a cell, of which each may be several itself; none if the cell is empty. */
  static List<List<String>> nested(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    return cell.startsWith("[")
        ? new ListCell(cell).list()
        : ListedText.split(cell, SEPARATOR).stream().map(List::of).toList();
  }

  /** The values of a cell in one row. */
  static List<String> flat(String cell) {
    return nested(cell).stream().flatMap(List::stream).toList();
  }

  private List<List<String>> list() {
    List<List<String>> values = new ArrayList<>();
    place++;
    while (place < text.length() && text.charAt(place) != ']') {
      char next = text.charAt(place);
      if (next == '[') {
        values.add(list().stream().flatMap(List::stream).toList());
      } else if (next == '\'' || next == '"') {
        values.add(List.of(quoted(next)));
      } else {
        place++;
      }
    }
    place++;
    return values;
  }

  private String quoted(char quote) {
    StringBuilder value = new StringBuilder();
    for (place++; place < text.length() && text.charAt(place) != quote; place++) {
      value.append(text.charAt(place) == '\\' ? escaped() : text.charAt(place));
    }
    place++;
    return value.toString().strip();
  }

  /** A backslash and what it stands for. */
  private char escaped() {
    place++;
    char sign = place < text.length() ? text.charAt(place) : '\\';
    return switch (sign) {
      case 'n', 't', 'r' -> ' ';
      case 'x' -> code(2);
      case 'u' -> code(4);
      default -> sign;
    };
  }

  private char code(int digits) {
    int end = Math.min(text.length(), place + 1 + digits);
    String code = text.substring(place + 1, end);
    if (code.length() < digits || !code.matches("[0-9a-fA-F]+")) {
      return text.charAt(place);
    }
    place = end - 1;
    return (char) Integer.parseInt(code, 16);
  }
}
