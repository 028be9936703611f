package org.cyberattribution.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: a day, month, year or interval of ISO 8601, or a day or month whose
 * year nobody gave ('--07-19', '--03'). Nothing is filled in: only a day has a {@link #day}, and a
 * date without a year has no bounds.
 */
public record DateText(
    String text, Precision precision, @Nullable LocalDate earliest, @Nullable LocalDate latest) {

  /** How much of a date is known. */
  public enum Precision implements Term {
    DAY,
    MONTH,
    YEAR,
    INTERVAL,
    YEARLESS_DAY,
    YEARLESS_MONTH
  }

  /**
   * Reads a date.
   *
   * @throws DateTimeException if the text is no date of the forms above, or an interval ends before
   *     it starts
   */
  public static DateText parse(String text) {
    String trimmed = text.strip();
    int slash = trimmed.indexOf('/');
    if (slash >= 0) {
      return interval(
          trimmed, parse(trimmed.substring(0, slash)), parse(trimmed.substring(slash + 1)));
    }
    if (trimmed.startsWith("--")) {
      return yearless(trimmed);
    }
    return switch (trimmed.length()) {
      case 4 -> year(trimmed);
      case 7 -> month(trimmed);
      default -> of(LocalDate.parse(trimmed));
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
