package org.cyberattribution.ingest.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.model.DateText;

/** Reads dates; one that does not exist is a finding. */
final class Dates {
  private final Findings findings;

  Dates(Findings findings) {
    this.findings = findings;
  }

  Optional<DateText> date(RecordNode node, String key) {
    return node.text(key).flatMap(text -> parse(node.at(key), text));
  }

  Optional<LocalDate> day(RecordNode node, String key) {
    return date(node, key).flatMap(DateText::day);
  }

  private Optional<DateText> parse(RecordNode at, String text) {
    try {
      return Optional.of(DateText.parse(text));
    } catch (DateTimeException e) {
      findings.add(
          Finding.refused(
              at.position(),
              "'" + text + "' is no date",
              "Write what is known: 2021-07-19, 2021-07, 2021, 2021-03-01/2021-04-15, --07-19 or"
                  + " --03; an empty text where the source gives none."));
      return Optional.empty();
    }
  }
}
