package org.cyberattribution.ingest.cfr;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days as Americans write them, month first; ISO's form is taken too. */
final class UsDate {
  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private UsDate() {}

  static Optional<LocalDate> of(String text) {
    try {
      return Optional.of(
          text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, MONTH_FIRST));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
