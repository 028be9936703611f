package org.cyberattribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.cyberattribution.model.DateText.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date is known as far as somebody said it, and no further. */
class DateTextTest {
  @ParameterizedTest
  @CsvSource({
    "2021-07-19, DAY, 2021-07-19, 2021-07-19",
    "2024-02-29, DAY, 2024-02-29, 2024-02-29",
    "2021-07, MONTH, 2021-07-01, 2021-07-31",
    "2024-02, MONTH, 2024-02-01, 2024-02-29",
    "2021, YEAR, 2021-01-01, 2021-12-31",
    "2021-03-01/2021-04-15, INTERVAL, 2021-03-01, 2021-04-15",
    "2021-01/2021-03, INTERVAL, 2021-01-01, 2021-03-31",
    "2019/2021-03, INTERVAL, 2019-01-01, 2021-03-31",
    "2021-07-19/2021-07-19, INTERVAL, 2021-07-19, 2021-07-19"
  })
  void readsWhatIsKnownAndItsBounds(
      String text, Precision precision, LocalDate earliest, LocalDate latest) {
    assertThat(DateText.parse(text)).isEqualTo(new DateText(text, precision, earliest, latest));
  }

  @ParameterizedTest
  @CsvSource({"--07-19, YEARLESS_DAY", "--02-29, YEARLESS_DAY", "--03, YEARLESS_MONTH"})
  void givesDateWithoutYearNoBounds(String text, Precision precision) {
    assertThat(DateText.parse(text)).isEqualTo(new DateText(text, precision, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-30",
        "2023-02-29",
        "2021-13",
        "2021-00",
        "2021-7-19",
        "21-07-19",
        "19.07.2021",
        "July 2021",
        "--02-30",
        "--13",
        "--3",
        "--13-01",
        "-2021",
        "+2021",
        "+021",
        "20211",
        "2021-07-19T10:00",
        "2021-07-19Z",
        "/",
        "2021/",
        "/2021",
        "..",
        "2021/..",
        "2021-07-19 / 2021-07-20",
        "2021-04-15/2021-03-01",
        "2021/2020",
        "2021-01/2021-02/2021-03",
        "--03/--04",
        "2021-03/--04",
        "٢٠٢١",
        "2021–07–19"
      })
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> DateText.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void keepsThatSomebodyLookedAndFoundNoDate() {
    assertThat(DateText.parse("")).isEqualTo(new DateText("", Precision.UNKNOWN, null, null));
    assertThat(DateText.parse(" ")).isEqualTo(DateText.parse(""));
  }

  @Test
  void takesNoNoticeOfSpaceAround() {
    assertThat(DateText.parse(" 2021-07 ")).isEqualTo(DateText.parse("2021-07"));
  }

  @Test
  void knowsTheDayOfDaysAlone() {
    assertThat(DateText.parse("2021-07-19").day()).contains(LocalDate.of(2021, 7, 19));
    assertThat(DateText.parse("2021-07").day()).isEmpty();
    assertThat(DateText.parse("2021-07-19/2021-07-19").day()).isEmpty();
    assertThat(DateText.parse("--07-19").day()).isEmpty();
  }

  @Property
  void readsAnyDayBackAsItself(
      @ForAll @DateRange(min = "0001-01-01", max = "9999-12-31") LocalDate day) {
    assertThat(DateText.parse(day.toString())).isEqualTo(DateText.of(day));
    assertThat(DateText.of(day).day()).contains(day);
  }

  @Property
  void boundsAMonthByItsFirstAndLastDay(@ForAll YearMonth month) {
    DateText date = DateText.parse(month.toString());
    assertThat(date.earliest()).isEqualTo(month.atDay(1));
    assertThat(date.latest()).isEqualTo(month.atEndOfMonth());
  }

  @Property
  void neverGuessesAYear(@ForAll MonthDay day) {
    DateText date = DateText.parse(day.toString());
    assertThat(date.precision()).isEqualTo(Precision.YEARLESS_DAY);
    assertThat(date.earliest()).isNull();
    assertThat(date.latest()).isNull();
  }

  @Property
  void intervalSpansBothItsEnds(
      @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate from,
      @ForAll @IntRange(max = 5000) int days) {
    DateText interval = DateText.parse(from + "/" + from.plusDays(days));
    assertThat(interval.earliest()).isEqualTo(from);
    assertThat(interval.latest()).isEqualTo(from.plusDays(days));
  }
}
