package org.cyberattribution.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: a day, month, year or interval of ISO 8601, or a day or month whose
 * year nobody gave ('--07-19', '--03'), or the empty text where somebody looked and found none.
 * Nothing is filled in: only a day has a {@link #day}, and a date without a year has no bounds.
 */
public record DateText(
    String text, Precision precision, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
  private static final Pattern POINT =
      Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}|-(-[0-9]{2}){1,2}");

  /** How much of a date is known. */
  public enum Precision implements Term {
    DAY,
    MONTH,
    YEAR,
    INTERVAL,
    YEARLESS_DAY,
    YEARLESS_MONTH,
    /** The source was read and gives no date. */
    UNKNOWN
  }

  /**
   * Reads a date.
   *
   * @throws DateTimeException if the text is no date of the forms above, or an interval ends before
   *     it starts
   */
  public static DateText parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return new DateText("", Precision.UNKNOWN, null, null);
    }
    int slash = trimmed.indexOf('/');
    return slash < 0
        ? point(trimmed)
        : interval(
            trimmed, point(trimmed.substring(0, slash)), point(trimmed.substring(slash + 1)));
  }

  /** java.time alone would let through signs, years of five digits and other scripts' digits. */
  private static DateText point(String text) {
    if (!POINT.matcher(text).matches()) {
      throw new DateTimeException("no date: " + text);
    }
    if (text.startsWith("--")) {
      return yearless(text);
    }
    return switch (text.length()) {
      case 4 -> year(text);
      case 7 -> month(text);
      default -> of(LocalDate.parse(text));
    };
  }

  public static DateText of(LocalDate day) {
    return new DateText(day.toString(), Precision.DAY, day, day);
  }

  /** The day, where one is known. */
  public Optional<LocalDate> day() {
    return precision == Precision.DAY ? Optional.ofNullable(earliest) : Optional.empty();
  }

  private static DateText year(String text) {
    Year year = Year.parse(text);
    return new DateText(text, Precision.YEAR, year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  private static DateText month(String text) {
    YearMonth month = YearMonth.parse(text);
    return new DateText(text, Precision.MONTH, month.atDay(1), month.atEndOfMonth());
  }

  private static DateText yearless(String text) {
    if (text.length() == 4) {
      var unused = MonthDay.parse(text + "-01");
      return new DateText(text, Precision.YEARLESS_MONTH, null, null);
    }
    var unused = MonthDay.parse(text);
    return new DateText(text, Precision.YEARLESS_DAY, null, null);
  }

  private static DateText interval(String text, DateText from, DateText until) {
    LocalDate earliest = from.earliest;
    LocalDate latest = until.latest;
    if (earliest == null || latest == null) {
      throw new DateTimeException("an interval needs a year at both ends: " + text);
    }
    if (latest.isBefore(earliest)) {
      throw new DateTimeException("an interval cannot end before it starts: " + text);
    }
    return new DateText(text, Precision.INTERVAL, earliest, latest);
  }
}
