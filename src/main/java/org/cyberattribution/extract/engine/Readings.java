package org.cyberattribution.extract.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.Term;
import org.jspecify.annotations.Nullable;

/** What a sentence says of when, how surely, and by which norm. */
final class Readings {
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
  private static final Pattern MONTH_YEAR =
      Pattern.compile(
          "(?i)^(?:in|on|since|by)?\\s*(?:(\\d{1,2}) )?("
              + String.join("|", MONTHS)
              + ")(?: (\\d{1,2}),?)?(?:,? ((?:19|20)\\d{2}))");
  private static final Pattern IN_YEAR = Pattern.compile("(?i)^in ((?:19|20)\\d{2})\\b");
  private static final Pattern AGO =
      Pattern.compile("(?i)\\b(last|two|three|four|five|six) (month|week|year)s?( ago)?\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");

  private final DocumentContext context;
  private final Words words;

  Readings(DocumentContext context) {
    this.context = context;
    this.words = context.words();
  }

  @Nullable DateText date(Assertion assertion) {
    String sentence = assertion.sentence().text();
    Matcher month = MONTH_YEAR.matcher(sentence);
    if (month.find()) {
      return DateText.parse(
          month.group(4)
              + String.format(
                  Locale.ROOT,
                  "-%02d",
                  MONTHS.indexOf(month.group(2).toLowerCase(Locale.ROOT)) + 1));
    }
    Matcher year = IN_YEAR.matcher(sentence);
    if (year.find()) {
      return DateText.parse(year.group(1));
    }
    if (AGO.matcher(sentence).find()) {
      return null;
    }
    return weekday(sentence)
        .or(() -> context.issuer().flatMap(party -> Optional.ofNullable(context.source().date())))
        .orElse(null);
  }

  private Optional<DateText> weekday(String sentence) {
    Matcher weekday = WEEKDAY.matcher(sentence);
    DateText published = context.source().date();
    Optional<LocalDate> day = published == null ? Optional.empty() : published.day();
    return weekday.find() && day.isPresent()
        ? Optional.of(
            DateText.of(
                back(day.get(), DayOfWeek.valueOf(weekday.group().toUpperCase(Locale.ROOT)))))
        : Optional.empty();
  }

  private static LocalDate back(LocalDate published, DayOfWeek weekday) {
    LocalDate day = published;
    while (day.getDayOfWeek() != weekday) {
      day = day.minusDays(1);
    }
    return day;
  }

  Confidence confidence(Assertion assertion) {
    if (assertion.act() != SpeechAct.ATTRIBUTES && assertion.act() != SpeechAct.CONFIRMS) {
      return Confidence.NOT_RECORDED;
    }
    String lower = assertion.sentence().text().toLowerCase(Locale.ROOT);
    for (Words.Confidence level : words.confidence()) {
      for (String phrase : level.phrases()) {
        int at = lower.indexOf(phrase);
        if (at >= 0) {
          return new Confidence(
              assertion.sentence().text().substring(at, at + phrase.length()),
              Term.bySlug(Strength.values(), level.strength()).orElse(null));
        }
      }
    }
    return Confidence.NOT_RECORDED;
  }

  List<Norm.Invocation> norms(Assertion assertion, Names names) {
    String lower = assertion.sentence().text().toLowerCase(Locale.ROOT);
    List<Norm.Invocation> found = new ArrayList<>();
    for (Words.Invoked invoked : words.norms()) {
      if (invoked.phrases().stream().anyMatch(lower::contains)
          && names.norm(invoked.id()) instanceof Names.Lookup.Found<Norm> norm) {
        found.add(new Norm.Invocation(norm.entity(), use(assertion, lower)));
      }
    }
    return found;
  }

  private Norm.Use use(Assertion assertion, String lower) {
    if (assertion.act() == SpeechAct.URGES) {
      return Norm.Use.URGED;
    }
    if (words.breachWords().stream().anyMatch(lower::contains)) {
      return Norm.Use.BREACHED;
    }
    return words.urgeWords().stream().anyMatch(lower::contains)
        ? Norm.Use.URGED
        : Norm.Use.MENTIONED;
  }
}
