package org.cyberattribution.ingest.eurepoc;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.table.ListedText;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.model.Assessment;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Indicator;
import org.cyberattribution.model.Names.Lookup;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Makes an assessment by EuRepoC of each value of its indicators. 'Not available' is a value; an
 * empty cell is none.
 */
final class Indicators {
  private final SourceImport source;
  private final RecordSink sink;
  private final Edition edition;

  Indicators(SourceImport source, RecordSink sink, Edition edition) {
    this.source = source;
    this.sink = sink;
    this.edition = edition;
  }

  /** An indicator, the columns that its values and their details stand in, and if it is several. */
  private record Coded(
      Indicator indicator, IncidentColumn values, @Nullable IncidentColumn details) {}

  private static final List<Coded> LISTS =
      List.of(
          new Coded(
              Indicator.INTERNATIONAL_LAW_BREACH,
              IncidentColumn.LAW_BREACH,
              IncidentColumn.LAW_BREACH_DETAIL),
          new Coded(
              Indicator.LEGAL_ATTRIBUTION_REFERENCE,
              IncidentColumn.LEGAL_REFERENCE,
              IncidentColumn.LEGAL_REFERENCE_DETAIL));

  private static final List<Coded> SINGLE =
      List.of(
          new Coded(Indicator.STATE_RESPONSIBILITY, IncidentColumn.STATE_RESPONSIBILITY, null),
          new Coded(Indicator.SANCTIONS_EVIDENCE, IncidentColumn.SANCTIONS_EVIDENCE, null),
          new Coded(Indicator.LEGAL_RESPONSE, IncidentColumn.LEGAL_RESPONSE, null),
          new Coded(Indicator.INTENSITY, IncidentColumn.INTENSITY, null),
          new Coded(Indicator.WEIGHTED_INTENSITY, IncidentColumn.WEIGHTED_INTENSITY, null),
          new Coded(Indicator.IMPACT, IncidentColumn.IMPACT, null));

  void write(Row<IncidentColumn> row, Incident incident, Source entry) {
    for (Coded coded : LISTS) {
      list(row, coded, incident, entry);
    }
    for (Coded coded : SINGLE) {
      String value = row.text(coded.values());
      if (!value.isEmpty()) {
        write(row, coded, value, "", "", incident, entry);
      }
    }
  }

  private void list(Row<IncidentColumn> row, Coded coded, Incident incident, Source entry) {
    if (row.text(coded.values()).isEmpty()) {
      return;
    }
    List<String> values = ListedText.split(row.text(coded.values()), ';');
    List<String> details = details(row, coded, values.size());
    for (int index = 0; index < values.size(); index++) {
      String number = values.size() == 1 ? "" : "-" + (index + 1);
      write(row, coded, values.get(index), details.get(index), number, incident, entry);
    }
  }

  private List<String> details(Row<IncidentColumn> row, Coded coded, int count) {
    String text = coded.details() == null ? "" : row.text(coded.details());
    List<String> details = text.isEmpty() ? List.of() : ListedText.split(text, ';');
    if (details.size() == count) {
      return details;
    }
    if (!text.replace(';', ' ').isBlank()) {
      source
          .remarks()
          .note(
              row.position(),
              "an indicator has details for another number of values",
              "Which belong together cannot be told; left out: '" + text + "'.");
    }
    return Collections.nCopies(count, "");
  }

  private void write(
      Row<IncidentColumn> row,
      Coded coded,
      String value,
      String detail,
      String number,
      Incident incident,
      Source entry) {
    String rating = detail.isEmpty() ? value : value + " (" + detail + ")";
    Voice own = edition.own(entry);
    sink.claim(
        new Assessment(
            source.id(row.text(IncidentColumn.ID) + "-" + coded.indicator().slug() + number),
            own.spoken(Confidence.NOT_RECORDED),
            own.reported(),
            own.recorded(),
            incident,
            null,
            coded.indicator(),
            new Assessment.Rating(
                rating, "EuRepoC, " + coded.values().heading(), norm(value).orElse(null))));
  }

  private Optional<Norm> norm(String value) {
    return source.names().norm(value) instanceof Lookup.Found<Norm> found
        ? Optional.of(found.entity())
        : Optional.empty();
  }
}
