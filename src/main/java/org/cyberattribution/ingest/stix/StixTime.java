package org.cyberattribution.ingest.stix;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.DateText;
import org.jspecify.annotations.Nullable;

/** Reads timestamps, which STIX gives in UTC, as days. */
final class StixTime {
  private static final int DAY = "2031-06-01".length();

  private StixTime() {}

  static Optional<DateText> day(JsonEntry object, String key) {
    return object.text(key).flatMap(StixTime::localDate).map(DateText::of);
  }

  /** The day of a timestamp. */
  static Optional<DateText> day(String timestamp) {
    return localDate(timestamp).map(DateText::of);
  }

  private static Optional<LocalDate> localDate(String timestamp) {
    try {
      return timestamp.length() < DAY
          ? Optional.empty()
          : Optional.of(LocalDate.parse(timestamp.substring(0, DAY)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** From one day to another, or the one that is given; nothing if it ends before it starts. */
  static @Nullable DateText between(JsonEntry object, String from, String until) {
    DateText first = day(object, from).orElse(null);
    DateText last = day(object, until).orElse(null);
    if (first == null || last == null || first.equals(last)) {
      return first != null ? first : last;
    }
    try {
      return DateText.parse(first.text() + "/" + last.text());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
