package org.cyberattribution.ingest.table;

import java.util.ArrayList;
import java.util.List;

/** A cell that holds several values, one after another. */
public final class ListedText {
  private ListedText() {}

  /**
   * The values between separators, without the blanks around them; a separator within parentheses
   * belongs to its value, and an empty place stays an empty value.
   */
  public static List<String> split(String cell, char separator) {
    List<String> values = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int index = 0; index < cell.length(); index++) {
      char character = cell.charAt(index);
      if (character == '(') {
        depth++;
      } else if (character == ')') {
        depth = Math.max(0, depth - 1);
      } else if (character == separator && depth == 0) {
        values.add(cell.substring(start, index).strip());
        start = index + 1;
      }
    }
    values.add(cell.substring(start).strip());
    return values;
  }
}
