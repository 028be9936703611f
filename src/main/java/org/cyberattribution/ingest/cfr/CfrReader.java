package org.cyberattribution.ingest.cfr;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.WebAddress;
import org.cyberattribution.ingest.table.ListedText;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.ingest.table.Table;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tracker row by row. A row tells of an incident, or of an actor; the export does not say
 * of which, so that a short title and the description decide.
 */
final class CfrReader {
  private static final String LOST = "??";
  private static final int TITLE_LENGTH = 60;

  private final SourceImport source;
  private final CatalogueParties parties;
  private final Edition edition;
  private final CfrIncidents incidents;
  private final CfrActors actors;

  CfrReader(SourceImport source, RecordSink sink) {
    this.source = source;
    this.parties = new CatalogueParties(source, sink);
    this.edition = new Edition(source);
    this.incidents = new CfrIncidents(source, sink, parties, edition);
    this.actors = new CfrActors(source, sink, edition);
  }

  void read() throws IOException {
    try (Table<CfrColumn> table = Table.open(source.file(), CfrColumn.class)) {
      Optional<Row<CfrColumn>> row = table.next();
      for (; row.isPresent(); row = table.next()) {
        read(row.get());
      }
    }
  }

  private void read(Row<CfrColumn> row) {
    if (row.text(CfrColumn.TITLE).isEmpty()) {
      source
          .remarks()
          .refuse(
              row.position(), "a row has no title", "Nobody can tell what it is; it is left out.");
      return;
    }
    lostCharacters(row);
    if (!row.fits() || !OperationType.areAll(row.text(CfrColumn.TYPE))) {
      moved(row);
      return;
    }
    CfrEntry entry =
        new CfrEntry(id(row), row, reported(row), sponsors(row), affiliations(row), document(row));
    if (ActorTitle.is(row, source.names())) {
      actors.read(entry);
    } else {
      incidents.read(entry);
    }
  }

  private void lostCharacters(Row<CfrColumn> row) {
    if (row.cells().stream().anyMatch(cell -> cell.contains(LOST))) {
      source
          .remarks()
          .note(
              row.position(),
              "characters were lost in a row before it was published, and '??' stands for them",
              "They are kept as found; the tracker's page may have the text whole.");
    }
  }

  /** Of a row whose cells stand under other headings, only what comes before them can be told. */
  private void moved(Row<CfrColumn> row) {
    source
        .remarks()
        .note(
            row.position(),
            "the cells of a row stand under the wrong headings, or it has a type that is not known",
            "Its title and description are taken, and nothing is claimed of its sponsor; all its"
                + " cells are kept in att:extra.");
    incidents.readUnordered(row, id(row));
  }

  /** Rows have no number, and a title may come twice. */
  private String id(Row<CfrColumn> row) {
    String title = row.text(CfrColumn.TITLE);
    String whole = title + row.text(CfrColumn.DATE) + row.text(CfrColumn.DESCRIPTION);
    return source.id(
        title.substring(0, Math.min(TITLE_LENGTH, title.length()))
            + " "
            + DigestUtils.sha256Hex(whole).substring(0, 8));
  }

  private @Nullable LocalDate reported(Row<CfrColumn> row) {
    String date = row.text(CfrColumn.DATE);
    Optional<LocalDate> day = UsDate.of(date);
    if (day.isEmpty() && !date.isEmpty()) {
      source
          .remarks()
          .noteOne(
              row.position(), "not a day of the form 7/19/2021", "It is kept in att:extra.", date);
    }
    return day.orElse(null);
  }

  private Affiliations affiliations(Row<CfrColumn> row) {
    Affiliations affiliations = Affiliations.of(row.text(CfrColumn.AFFILIATIONS));
    if (!affiliations.isRead()) {
      source
          .remarks()
          .noteOne(
              row.position(),
              "a text on affiliations is more than a phrase that is understood",
              "It is kept in att:extra, and no more is claimed than its understood part.",
              row.text(CfrColumn.AFFILIATIONS));
    }
    return affiliations;
  }

  private List<Party> sponsors(Row<CfrColumn> row) {
    String cell = row.text(CfrColumn.SPONSOR);
    Optional<Party> one = parties.state(cell);
    if (one.isPresent() || cell.isEmpty()) {
      return one.stream().toList();
    }
    List<Party> states = new ArrayList<>();
    for (String name : ListedText.split(cell, ',')) {
      parties.state(name).ifPresentOrElse(states::add, () -> noState(name, row));
    }
    return states.stream().distinct().toList();
  }

  private void noState(String name, Row<CfrColumn> row) {
    source
        .remarks()
        .noteOne(
            row.position(),
            "not a state of the authority lists",
            "It is kept in att:extra; add the name to data/entities/states.yaml if it is one.",
            name);
  }

  private Source document(Row<CfrColumn> row) {
    List<Source> references =
        Stream.of(CfrColumn.SOURCE_1, CfrColumn.SOURCE_2, CfrColumn.SOURCE_3)
            .flatMap(column -> Stream.of(row.text(column).split(";?\\s+(?=https?://)")))
            .filter(address -> !address.isEmpty())
            .flatMap(address -> page(address, row).stream())
            .distinct()
            .toList();
    return new Source(
        id(row), row.text(CfrColumn.TITLE), source.publisher(), null, null, null, null, references);
  }

  private Optional<Source> page(String address, Row<CfrColumn> row) {
    Optional<String> url = WebAddress.of(address);
    if (url.isEmpty()) {
      source
          .remarks()
          .note(
              row.position(),
              "a source is no address of the web: '" + address + "'",
              "It is left out; correct it in the file.");
    }
    return url.map(edition::page);
  }
}
