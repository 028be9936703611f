package org.cyberattribution.extract.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Evidence;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Statement;

/**
 * So much of a statement as tells whether another may report the same utterance.
 *
 * @param file the document that it stands in
 * @param speaker the id of whoever is spoken for
 * @param date empty where none is known
 */
record Said(
    String id,
    String file,
    String speaker,
    String act,
    String incident,
    String date,
    String quote) {
  private static final double SIMILAR = 0.5;

  static Said of(Statement statement, String file) {
    DateText date = statement.spoken().date();
    return new Said(
        statement.id(),
        file,
        key(statement.spoken().onBehalfOf()),
        statement.act().slug(),
        statement.incident().id(),
        date == null ? "" : date.text(),
        quote(statement));
  }

  private static String key(Participant participant) {
    return participant instanceof Party party ? party.id() : participant.label();
  }

  private static String quote(Statement statement) {
    return statement.reported().evidence().stream()
        .map(Evidence::quote)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse("");
  }

  /** Whether both may be reports of one utterance, so that somebody should look. */
  boolean mayReportTheSameAs(Said other) {
    return !file.equals(other.file)
        && speaker.equals(other.speaker)
        && act.equals(other.act)
        && incident.equals(other.incident)
        && nearInTime(other)
        && similarity(words(quote), words(other.quote)) >= SIMILAR;
  }

  private boolean nearInTime(Said other) {
    Optional<LocalDate> mine = day(date);
    Optional<LocalDate> theirs = day(other.date);
    return mine.isEmpty()
        || theirs.isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(mine.get(), theirs.get())) <= 1;
  }

  private static Optional<LocalDate> day(String date) {
    try {
      return DateText.parse(date).day();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Set<String> words(String quote) {
    Set<String> words = new HashSet<>(Arrays.asList(quote.toLowerCase(Locale.ROOT).split("\\W+")));
    words.remove("");
    return words;
  }

  /** How many of the words of both are shared. */
  private static double similarity(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return all.isEmpty() ? 0 : (double) shared.size() / all.size();
  }
}
