package org.cyberattribution.ingest.eurepoc;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.WebAddress;
import org.cyberattribution.ingest.table.Extra;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.ingest.table.Table;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of incidents: each with its receivers and sources, the responses to it as
 * measures, and EuRepoC's indicators as assessments. Its attributions are left to their own table,
 * which alone tells which of their codes belong together.
 */
final class IncidentReader {
  private static final Set<IncidentColumn> KEPT =
      EnumSet.of(
          IncidentColumn.START,
          IncidentColumn.END,
          IncidentColumn.INCLUSION_CRITERIA,
          IncidentColumn.RECEIVER_NAME,
          IncidentColumn.RECEIVER_COUNTRY,
          IncidentColumn.RECEIVER_CATEGORY,
          IncidentColumn.RECEIVER_SUBCATEGORY);

  private final SourceImport source;
  private final RecordSink sink;
  private final Edition edition;
  private final Victims victims;
  private final Responses responses;
  private final Indicators indicators;

  IncidentReader(SourceImport source, RecordSink sink) {
    this.source = source;
    this.sink = sink;
    this.edition = new Edition(source);
    CatalogueParties parties = new CatalogueParties(source, sink);
    this.victims = new Victims(parties, source.remarks());
    this.responses = new Responses(source, sink, parties, edition);
    this.indicators = new Indicators(source, sink, edition);
  }

  void read() throws IOException {
    try (Table<IncidentColumn> table = Table.open(source.file(), IncidentColumn.class)) {
      if (table.header().has(IncidentColumn.ATTRIBUTION_BASIS)) {
        source
            .remarks()
            .note(
                new Position(source.file().name(), 1, 1),
                "the columns of attributions repeat EuRepoC's table of attributions",
                "Import that table too; here they are passed over, so that none counts twice.");
      }
      Optional<Row<IncidentColumn>> row = table.next();
      for (; row.isPresent(); row = table.next()) {
        read(row.get());
      }
    }
  }

  private void read(Row<IncidentColumn> row) {
    String number = row.text(IncidentColumn.ID);
    if (!row.fits() || !number.matches("[0-9]+")) {
      source
          .remarks()
          .refuse(
              row.position(),
              "a row has no number of an incident, or another number of cells than headings",
              "Correct its quotes and commas; it is left out.");
      return;
    }
    Incident incident = incident(row, number);
    sink.incident(incident);
    Source entry =
        edition.entry(
            number, "EuRepoC incident " + number + ": " + incident.name(), references(row));
    responses.write(row, incident, entry);
    indicators.write(row, incident, entry);
  }

  private Incident incident(Row<IncidentColumn> row, String number) {
    String name = row.text(IncidentColumn.NAME);
    String description = row.text(IncidentColumn.DESCRIPTION);
    return new Incident(
        EurepocFormat.incidentId(number),
        Incident.Kind.INCIDENT,
        name.isEmpty() ? EurepocFormat.incidentId(number) : name,
        List.of(),
        date(row),
        List.of(),
        victims.of(row),
        List.of(),
        description.isEmpty() ? null : description,
        extra(row));
  }

  private static @Nullable String extra(Row<IncidentColumn> row) {
    Extra extra = new Extra();
    KEPT.forEach(column -> extra.put(column.heading(), row.text(column)));
    return extra.putAll(row.unknown()).json();
  }

  private @Nullable DateText date(Row<IncidentColumn> row) {
    DateText start = date(row, IncidentColumn.START);
    DateText end = date(row, IncidentColumn.END);
    if (start == null || end == null || end.text().isEmpty() || start.equals(end)) {
      return start == null ? end : start;
    }
    try {
      return start.text().isEmpty() ? end : DateText.parse(start.text() + "/" + end.text());
    } catch (DateTimeException e) {
      source
          .remarks()
          .note(
              row.position(),
              "an incident ends before it starts",
              "Its start alone is taken; both are kept in att:extra.");
      return start;
    }
  }

  private @Nullable DateText date(Row<IncidentColumn> row, IncidentColumn column) {
    try {
      return CodedDate.of(row.text(column));
    } catch (DateTimeException e) {
      source
          .remarks()
          .note(
              row.position(),
              "the date of an incident cannot be read: '" + row.text(column) + "'",
              "It is kept in att:extra only.");
      return null;
    }
  }

  private List<Source> references(Row<IncidentColumn> row) {
    Set<String> addresses = new LinkedHashSet<>(ListCell.flat(row.text(IncidentColumn.SOURCES)));
    addresses.addAll(ListCell.flat(row.text(IncidentColumn.ATTRIBUTION_SOURCES)));
    List<Source> references = new ArrayList<>();
    for (String address : apart(Coded.values(addresses))) {
      WebAddress.of(address)
          .ifPresentOrElse(url -> references.add(edition.page(url)), () -> noAddress(address, row));
    }
    return references;
  }

  /** Some cells hold several addresses with blanks between. */
  private static List<String> apart(List<String> cells) {
    return cells.stream()
        .flatMap(cell -> Stream.of(cell.split("\\s+(?=https?://)")))
        .distinct()
        .toList();
  }

  private void noAddress(String text, Row<IncidentColumn> row) {
    source
        .remarks()
        .note(
            row.position(),
            "a source is no address of the web: '" + text + "'",
            "It is left out; correct it in the file.");
  }
}
