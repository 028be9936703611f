package org.cyberattribution.ingest.eurepoc;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.model.DateText;
import org.jspecify.annotations.Nullable;

/**
 * A date as EuRepoC codes it. Where there is one cell for it, 1 January stands for the year alone:
 * more than half of all dates are that day, and later versions write those as years.
 */
final class CodedDate {
  /** What a table library writes where it has no date. */
  private static final String NO_DATE = "NaT";

  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4}(?:-\\d{2}){0,2})(?:[ T]00:00(?::00)?)?");

  private CodedDate() {}

  /**
   * The date of a cell; null if the cell is empty, of unknown precision if it says that there is
   * none.
   *
   * @throws DateTimeException if it is no date
   */
  static @Nullable DateText of(String cell) {
    if (cell.isEmpty() || cell.equals(NO_DATE)) {
      return null;
    }
    return Coded.isValue(cell) ? DateText.parse(withoutFirstOfJanuary(iso(cell))) : nothingFound();
  }

  /** The date whose year, month and day stand in cells of their own, and are as known as that. */
  static Optional<DateText> of(String year, String month, String day) {
    if (!Coded.isValue(year)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(number(year, 4));
    if (Coded.isValue(month)) {
      text.append('-').append(number(month, 2));
      if (Coded.isValue(day)) {
        text.append('-').append(number(day, 2));
      }
    }
    return Optional.of(DateText.parse(text.toString()));
  }

  /** Whether a cell is a day that is read as a year. */
  static boolean isRounded(String cell) {
    return iso(cell).endsWith("-01-01");
  }

  private static DateText nothingFound() {
    return DateText.parse("");
  }

  private static String iso(String cell) {
    Matcher dayFirst = DAY_FIRST.matcher(cell);
    if (dayFirst.matches()) {
      return dayFirst.group(3) + "-" + dayFirst.group(2) + "-" + dayFirst.group(1);
    }
    Matcher yearFirst = YEAR_FIRST.matcher(cell);
    return yearFirst.matches() ? yearFirst.group(1) : cell;
  }

  private static String withoutFirstOfJanuary(String day) {
    return day.endsWith("-01-01") ? day.substring(0, 4) : day;
  }

  /** A number that a spreadsheet may have written as 3.0. */
  private static String number(String cell, int digits) {
    String whole = cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
    return "0".repeat(Math.max(0, digits - whole.length())) + whole;
  }
}
