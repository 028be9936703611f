package org.cyberattribution.ingest.text;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.model.DateText;
import org.jspecify.annotations.Nullable;

/** What is known of a document besides its words: by itself, or by a file beside it. */
record Metadata(
    @Nullable String id,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String date,
    @Nullable String url,
    @Nullable String language) {
  static final Metadata NONE = new Metadata(null, null, null, null, null, null);

  private static final Pattern ISO_DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}(?=$|[T ])");

  /** This, and from another what is missing here. */
  Metadata or(Metadata other) {
    return new Metadata(
        first(id, other.id),
        first(title, other.title),
        first(outlet, other.outlet),
        first(date, other.date),
        first(url, other.url),
        first(language, other.language));
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null || one.isBlank() ? other : one.strip();
  }

  /** The date, of a time its day; nothing where it is written in another way. */
  Optional<DateText> day() {
    if (date == null || date.isBlank()) {
      return Optional.empty();
    }
    Matcher day = ISO_DAY.matcher(date.strip());
    try {
      return Optional.of(DateText.parse(day.find() ? day.group() : date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The address, if it is one that a record may hold. */
  @Nullable String address() {
    return url != null && url.matches("https?://[^\\s<>\"{}|\\\\^`]+") ? url : null;
  }
}
