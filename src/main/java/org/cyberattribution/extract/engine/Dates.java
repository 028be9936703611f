package org.cyberattribution.extract.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.DateText;
import org.jspecify.annotations.Nullable;

/**
 * When something was said: by a date or weekday beside it, by the day that the report's lead names,
 * or by the document's own date where the speaker issued it.
 */
final class Dates {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
  private static final String SAID =
      "\\b(?:said|accused|blamed|attributed|sanctioned|charged|indicted|announced|named|linked|condemned|urged|denied|published|issued)\\b[^,.;]{0,25}? ";
  private static final Pattern FULL =
      Pattern.compile(
          "(?i)(?:^[\"“]?|"
              + SAID
              + ")(?:in|on|since|by)?\\s*(?:(\\d{1,2}) )?"
              + MONTH
              + "(?: (\\d{1,2}),?)?(?:,? ((?:19|20)\\d{2}))");
  private static final Pattern MONTH_ONLY =
      Pattern.compile("(?i)(?:^[\"“]?|" + SAID + ")(?:in|on) " + MONTH + "(?: (\\d{1,2})\\b)?");
  private static final Pattern YEAR =
      Pattern.compile("(?i)(?:^[\"“]?|" + SAID + ")in ((?:19|20)\\d{2})\\b");
  private static final Pattern RECALLED =
      Pattern.compile("(?:\\bthat|[,;]) in ((?:19|20)\\d{2}), (?=\\p{Lu}|the |it |we )");
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} .'’-]{2,40}, (?i:"
              + String.join("|", MONTHS)
              + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.? \\d{1,2}\\b");
  private static final Pattern LAST_MONTH =
      Pattern.compile("(?i)(?:^[\"“]?|" + SAID + ")(?:in )?last month\\b");
  private static final Pattern LAST_YEAR =
      Pattern.compile("(?i)(?:^[\"“]?|" + SAID + ")(?:in )?last year\\b");
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?i)\\b(?:last|two|three|four|five|six|several|some) (?:day|week|month|year)s?( ago)?\\b|\\b(?:previously|earlier|previous|in (?:19|20)\\d{2})\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");
  private static final int LEAD = 8;

  private final DocumentContext context;

  Dates(DocumentContext context) {
    this.context = context;
  }

  @Nullable DateText of(Assertion assertion) {
    String sentence = assertion.sentence().text();
    return Stream.of(full(sentence), month(sentence), year(sentence), recalled(sentence))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> weekday(sentence))
        .or(() -> EARLIER.matcher(sentence).find() ? Optional.empty() : occasion(assertion))
        .orElse(null);
  }

  private static Optional<DateText> full(String sentence) {
    Matcher month = FULL.matcher(sentence);
    if (!month.find()) {
      return Optional.empty();
    }
    String day = month.group(1) == null ? month.group(3) : month.group(1);
    return Optional.of(date(month.group(4), number(month.group(2)), day));
  }

  /** A month without a year is the last one before the document's date. */
  private Optional<DateText> month(String sentence) {
    Matcher month = MONTH_ONLY.matcher(sentence);
    Optional<LocalDate> published = published();
    if (published.isEmpty()) {
      return Optional.empty();
    }
    if (LAST_MONTH.matcher(sentence).find()) {
      return Optional.of(DateText.parse(YearMonth.from(published.get()).minusMonths(1).toString()));
    }
    if (!month.find()) {
      return Optional.empty();
    }
    int number = number(month.group(1));
    int year = published.get().getYear() - (number > published.get().getMonthValue() ? 1 : 0);
    return Optional.of(date(String.valueOf(year), number, month.group(2)));
  }

  private Optional<DateText> year(String sentence) {
    Matcher year = YEAR.matcher(sentence);
    if (year.find()) {
      return Optional.of(DateText.parse(year.group(1)));
    }
    return LAST_YEAR.matcher(sentence).find()
        ? published().map(day -> DateText.parse(String.valueOf(day.getYear() - 1)))
        : Optional.empty();
  }

  /** 'We recall that in 2024, Germany attributed it'. */
  private static Optional<DateText> recalled(String sentence) {
    Matcher year = RECALLED.matcher(sentence);
    return year.find() ? Optional.of(DateText.parse(year.group(1))) : Optional.empty();
  }

  private static int number(String month) {
    return MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
  }

  private static DateText date(String year, int month, @Nullable String day) {
    String text = String.format(Locale.ROOT, "%s-%02d", year, month);
    return DateText.parse(
        day == null ? text : text + String.format(Locale.ROOT, "-%02d", Integer.parseInt(day)));
  }

  private Optional<LocalDate> published() {
    return Optional.ofNullable(context.source().date()).flatMap(DateText::day);
  }

  private Optional<DateText> weekday(String sentence) {
    Matcher weekday = WEEKDAY.matcher(sentence);
    Optional<LocalDate> published = published();
    return weekday.find() && published.isPresent()
        ? Optional.of(
            DateText.of(
                back(published.get(), DayOfWeek.valueOf(weekday.group().toUpperCase(Locale.ROOT)))))
        : Optional.empty();
  }

  private static LocalDate back(LocalDate published, DayOfWeek weekday) {
    LocalDate day = published;
    while (day.getDayOfWeek() != weekday) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The document's own day, or that of which its paragraph or else its lead tells. */
  private Optional<DateText> occasion(Assertion assertion) {
    if (context.issuer().isPresent()) {
      return Optional.ofNullable(context.source().date());
    }
    Stream<Sentence> paragraph =
        context.sentences().stream()
            .filter(each -> each.paragraph() == assertion.sentence().paragraph());
    return Stream.concat(paragraph, context.sentences().stream().limit(LEAD))
        .filter(each -> !EARLIER.matcher(each.text()).find())
        .flatMap(each -> weekday(each.text()).stream())
        .findFirst()
        .or(this::dateline);
  }

  /** 'MOSCOW, December 14': an agency's report tells of the day that it is dated. */
  private Optional<DateText> dateline() {
    boolean dated =
        context.sentences().stream()
            .limit(LEAD)
            .anyMatch(each -> DATELINE.matcher(each.text()).find());
    return dated ? published().map(DateText::of) : Optional.empty();
  }
}
