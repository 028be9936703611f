package org.cyberattribution.ingest.eurepoc;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.table.Extra;
import org.cyberattribution.ingest.table.ListedText;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.UnnamedParty;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Makes a measure of each political and legal response to an incident. Against whom it is directed
 * is not coded, so that none accuses, charges or designates anybody.
 */
final class Responses {
  private static final String REGION = " (region)";

  private final SourceImport source;
  private final RecordSink sink;
  private final CatalogueParties parties;
  private final Edition edition;

  Responses(SourceImport source, RecordSink sink, CatalogueParties parties, Edition edition) {
    this.source = source;
    this.sink = sink;
    this.parties = parties;
    this.edition = edition;
  }

  /** The columns in which responses of one kind stand. */
  enum Kind {
    POLITICAL(
        IncidentColumn.POLITICAL_DATE,
        IncidentColumn.POLITICAL_TYPE,
        IncidentColumn.POLITICAL_SUBTYPE,
        IncidentColumn.POLITICAL_COUNTRY,
        IncidentColumn.POLITICAL_ACTOR),
    LEGAL(
        IncidentColumn.LEGAL_DATE,
        IncidentColumn.LEGAL_TYPE,
        IncidentColumn.LEGAL_SUBTYPE,
        IncidentColumn.LEGAL_COUNTRY,
        IncidentColumn.LEGAL_ACTOR);

    private final IncidentColumn date;
    private final IncidentColumn type;
    private final IncidentColumn subtype;
    private final IncidentColumn country;
    private final IncidentColumn actor;

    Kind(
        IncidentColumn date,
        IncidentColumn type,
        IncidentColumn subtype,
        IncidentColumn country,
        IncidentColumn actor) {
      this.date = date;
      this.type = type;
      this.subtype = subtype;
      this.country = country;
      this.actor = actor;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  void write(Row<IncidentColumn> row, Incident incident, Source entry) {
    for (Kind kind : Kind.values()) {
      for (Response response : responses(row, kind)) {
        if (response.isCoded()) {
          write(row, kind, response, incident, entry);
        }
      }
    }
  }

  /** The lists of a row, side by side; those of another length cannot be, and are left out. */
  private List<Response> responses(Row<IncidentColumn> row, Kind kind) {
    int count =
        Stream.of(kind.date, kind.type, kind.subtype, kind.country, kind.actor)
            .mapToInt(column -> items(row, column).size())
            .max()
            .orElse(0);
    List<Response> responses = new ArrayList<>();
    List<String> dates = beside(row, kind.date, count);
    List<String> types = beside(row, kind.type, count);
    List<String> subtypes = beside(row, kind.subtype, count);
    List<String> countries = beside(row, kind.country, count);
    List<String> actors = beside(row, kind.actor, count);
    for (int index = 0; index < count; index++) {
      responses.add(
          new Response(
              index + 1,
              dates.get(index),
              types.get(index),
              subtypes.get(index),
              countries.get(index),
              actors.get(index)));
    }
    return responses;
  }

  private List<String> beside(Row<IncidentColumn> row, IncidentColumn column, int count) {
    List<String> items = items(row, column);
    if (items.size() == count) {
      return items;
    }
    if (!items.isEmpty()) {
      source
          .remarks()
          .note(
              row.position(),
              "lists of responses have different lengths: "
                  + column.heading()
                  + " has "
                  + items.size()
                  + " of "
                  + count,
              "Which belong together cannot be told; that list is left out of the measures: '"
                  + row.text(column)
                  + "'.");
    }
    return java.util.Collections.nCopies(count, "");
  }

  private static List<String> items(Row<IncidentColumn> row, IncidentColumn column) {
    return row.text(column).isEmpty() ? List.of() : ListedText.split(row.text(column), ';');
  }

  private void write(
      Row<IncidentColumn> row, Kind kind, Response response, Incident incident, Source entry) {
    Optional<ResponseCode> code = ResponseCode.of(response.code());
    if (code.isEmpty()) {
      source
          .remarks()
          .noteOne(
              row.position(),
              "not a kind of response that is known",
              "The measure has no type; the word is kept in att:extra.",
              response.code());
    }
    String id =
        source.id(row.text(IncidentColumn.ID) + "-" + kind.word() + "-" + response.number());
    sink.claim(
        new Statement(
            id,
            spoken(row, response, id),
            edition.retold(entry),
            source.recorded(extra(response)),
            code.map(ResponseCode::act).orElse(SpeechAct.RESPONDS),
            List.of(),
            null,
            List.of(),
            incident,
            List.of(),
            code.map(ResponseCode::type).stream().toList(),
            List.of(),
            null));
  }

  private static @Nullable String extra(Response response) {
    return new Extra()
        .put("response_type", response.type())
        .put("response_type_subcode", response.subtype())
        .put("response_country", response.country())
        .put("response_date", CodedDate.isRounded(response.date()) ? response.date() : "")
        .json();
  }

  private Spoken spoken(Row<IncidentColumn> row, Response response, String id) {
    DateText date = date(row, response);
    Participant speaker = speaker(row, response);
    return Spoken.of(
        speaker,
        onBehalfOf(speaker, response),
        new Utterance(id, null, date, null),
        date,
        Confidence.NOT_RECORDED);
  }

  private Participant speaker(Row<IncidentColumn> row, Response response) {
    if (Coded.isValue(response.actor())) {
      return parties.named(
          response.actor(),
          PersonName.is(response.actor()) ? PartyClass.PERSON : PartyClass.ORGANISATION,
          row.position());
    }
    String where = response.country().isEmpty() ? "" : " (" + response.country() + ")";
    return new UnnamedParty("whoever responded" + where, null, null);
  }

  /** A body that the lists do not have acts for its country if the code says that a state acts. */
  private Participant onBehalfOf(Participant speaker, Response response) {
    Participant whole = speaker instanceof Party party ? source.names().spokenFor(party) : speaker;
    boolean listed =
        speaker instanceof Party party && source.names().partyById(party.id()).isPresent();
    return listed || !response.isOfState() || !Coded.isValue(response.country())
        ? whole
        : parties
            .listed(response.country().replace(REGION, ""))
            .map(Participant.class::cast)
            .orElse(whole);
  }

  private @Nullable DateText date(Row<IncidentColumn> row, Response response) {
    try {
      return CodedDate.of(response.date());
    } catch (DateTimeException e) {
      source
          .remarks()
          .note(
              row.position(),
              "the date of a response cannot be read: '" + response.date() + "'",
              "Correct it; the measure is left without a date.");
      return null;
    }
  }
}
