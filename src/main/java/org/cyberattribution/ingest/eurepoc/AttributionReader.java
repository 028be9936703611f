package org.cyberattribution.ingest.eurepoc;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of attributions: of each attribution the statements that its codes stand for, a
 * statement for each type and basis and each who spoke, all of one utterance.
 */
final class AttributionReader {
  private final SourceImport source;
  private final RecordSink sink;
  private final Edition edition;
  private final AttributionClaims claims;
  private String lastIncident = "";

  AttributionReader(SourceImport source, RecordSink sink) {
    this.source = source;
    this.sink = sink;
    this.edition = new Edition(source);
    CatalogueParties parties = new CatalogueParties(source, sink);
    Actors actors = new Actors(source, sink, parties, edition);
    this.claims =
        new AttributionClaims(
            source, sink, edition, parties, new Initiators(parties, actors, source.remarks()));
  }

  void read() throws IOException {
    AttributionRows rows = new AttributionRows(source.file());
    boolean together = rows.standTogether();
    if (!together) {
      source
          .remarks()
          .note(
              Position.ofFile(source.file().name()),
              "the rows of one attribution do not stand together",
              "They were gathered first, which takes longer; sort the file by attribution.");
    }
    rows.forEach(together, this::read);
  }

  private void read(Attribution attribution) {
    if (attribution.key().id().isEmpty()) {
      source
          .remarks()
          .note(
              attribution.position(),
              "a row gives an incident and no attribution of it",
              "Nothing is lost: EuRepoC has none of this incident.");
      return;
    }
    Incident incident = incident(attribution.key().incident());
    Source entry =
        edition.entry(
            attribution.key().id(), "EuRepoC attribution " + attribution.key().id(), List.of());
    boolean alone = attribution.codings().size() == 1;
    if (!alone) {
      source
          .remarks()
          .note(
              attribution.position(),
              "an attribution is coded with several types or bases, crossed with one another",
              "Each pair became a statement; which were meant only EuRepoC knows.");
    }
    for (Coding coding : attribution.codings()) {
      coding(attribution, coding, incident, entry, alone);
    }
  }

  /** The incident is told of in the table of incidents; here its number is all that is known. */
  private Incident incident(String number) {
    Incident incident = Incident.numbered(EurepocFormat.incidentId(number));
    if (!number.equals(lastIncident)) {
      sink.incident(incident);
      lastIncident = number;
    }
    return incident;
  }

  private void coding(
      Attribution attribution, Coding coding, Incident incident, Source entry, boolean alone) {
    String basis = coding.cell(AttributionColumn.BASIS);
    CodedBasis.of(basis)
        .ifPresentOrElse(
            known -> {
              DateText date = date(coding);
              String key = attribution.key().id();
              claims.write(
                  new CodedAttribution(
                      source.id(alone ? key : key + "-" + kind(coding)),
                      coding,
                      known,
                      type(coding),
                      incident,
                      entry,
                      new Utterance(source.id(key), null, date, null),
                      date,
                      alone));
            },
            () ->
                source
                    .remarks()
                    .refuse(
                        coding.position(),
                        "'" + basis + "' is no basis of attribution that is known",
                        "What the attributor did cannot be told, so that the attribution is left"
                            + " out; add the code to the reader's mapping."));
  }

  private static String kind(Coding coding) {
    return slug(CodedBasis.of(coding.cell(AttributionColumn.BASIS)).orElseThrow())
        + "-"
        + CodedType.of(coding.cell(AttributionColumn.TYPE))
            .map(AttributionReader::slug)
            .orElse("unclear");
  }

  private static String slug(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private @Nullable CodedType type(Coding coding) {
    String code = coding.cell(AttributionColumn.TYPE);
    CodedType type = CodedType.of(code).orElse(null);
    if (type == null) {
      source
          .remarks()
          .note(
              coding.position(),
              "'" + code + "' is no type of attribution that is known",
              "The attribution says nothing of its ground; the word is kept in att:extra.");
    }
    return type;
  }

  private @Nullable DateText date(Coding coding) {
    try {
      return CodedDate.of(
              coding.cell(AttributionColumn.YEAR),
              coding.cell(AttributionColumn.MONTH),
              coding.cell(AttributionColumn.DAY))
          .orElseGet(() -> CodedDate.of(coding.cell(AttributionColumn.DATE)));
    } catch (DateTimeException e) {
      source
          .remarks()
          .note(
              coding.position(),
              "a date cannot be read: " + coding.cells(AttributionColumn.DATE),
              "Correct it; the attribution is left without a date.");
      return null;
    }
  }
}
