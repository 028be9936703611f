package org.cyberattribution.ingest.cfr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.table.Extra;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Naming;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.Statement.Target;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tracker's entries about incidents. Whom it suspects is the tracker's own word; it names
 * nobody who said so first. The responses are {@link Reactions}.
 */
final class CfrIncidents {
  /** The column that the export heads 'Sponsor' is 'Suspected state sponsor' on the pages. */
  static final Confidence SUSPECTED = new Confidence("suspected", Strength.TENTATIVE);

  private final RecordSink sink;
  private final CatalogueParties parties;
  private final Edition edition;
  private final Reactions reactions;

  CfrIncidents(SourceImport source, RecordSink sink, CatalogueParties parties, Edition edition) {
    this.sink = sink;
    this.parties = parties;
    this.edition = edition;
    this.reactions = new Reactions(source, sink, edition);
  }

  void read(CfrEntry entry) {
    List<String> others = entry.affiliations().others();
    Incident incident = incident(entry.id(), entry.row(), others, victims(entry), extra(entry));
    sink.incident(incident);
    attributed(entry, incident);
    reactions.write(entry, incident);
  }

  /** A row of which only the first cells can be trusted: the incident, and no claim about it. */
  void readUnordered(Row<CfrColumn> row, String id) {
    List<String> cells = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    sink.incident(incident(id, row, List.of(), List.of(), new Extra().put("cells", cells).json()));
  }

  private static Incident incident(
      String id,
      Row<CfrColumn> row,
      List<String> aliases,
      List<Participant> victims,
      @Nullable String extra) {
    String description = row.text(CfrColumn.DESCRIPTION);
    return new Incident(
        id,
        Incident.Kind.INCIDENT,
        row.text(CfrColumn.TITLE),
        aliases,
        null,
        List.of(),
        victims,
        List.of(),
        description.isEmpty() ? null : description,
        extra);
  }

  /** Who was hit is a text without a form, so that it is kept whole. */
  private static List<Participant> victims(CfrEntry entry) {
    String victims = entry.text(CfrColumn.VICTIMS);
    return victims.isEmpty() ? List.of() : List.of(new UnnamedParty(victims, null, null));
  }

  /** What of a row has no place of its own; texts that were read in part are kept whole. */
  static @Nullable String extra(CfrEntry entry) {
    Extra extra = new Extra();
    Stream.of(
            CfrColumn.DATE,
            CfrColumn.AFFILIATIONS,
            CfrColumn.RESPONSE,
            CfrColumn.VICTIM_RESPONSE,
            CfrColumn.SPONSOR_RESPONSE,
            CfrColumn.SPONSOR,
            CfrColumn.TYPE,
            CfrColumn.CATEGORY)
        .forEach(column -> extra.put(column.heading(), entry.text(column)));
    return extra.putAll(entry.row().unknown()).json();
  }

  private void attributed(CfrEntry entry, Incident incident) {
    List<Target> targets = targets(entry);
    Naming naming = targets.isEmpty() && entry.affiliations().isUnknown() ? Naming.UNKNOWN : null;
    Voice voice = edition.own(entry.source());
    sink.claim(
        new Statement(
            entry.id() + "-tracked",
            spoken(voice, entry),
            voice.reported(),
            voice.recorded(),
            targets.isEmpty() ? SpeechAct.CONFIRMS : SpeechAct.ATTRIBUTES,
            targets,
            naming,
            List.of(),
            incident,
            List.of(),
            List.of(),
            List.of(),
            null));
  }

  /**
   * A state is accused where it is the suspected sponsor, and not where its name stands elsewhere.
   */
  private List<Target> targets(CfrEntry entry) {
    List<Target> targets = new ArrayList<>();
    entry.sponsors().forEach(sponsor -> targets.add(new Target(sponsor, TargetRole.ACCUSED)));
    for (String name : entry.affiliations().names()) {
      Party party = parties.named(name, PartyClass.THREAT_ACTOR, entry.position());
      boolean isState = party.is(PartyClass.STATE);
      if (!isState || !entry.sponsors().contains(party)) {
        targets.add(new Target(party, isState ? TargetRole.ORIGIN : TargetRole.ACCUSED));
      }
    }
    return targets.stream().distinct().toList();
  }

  private static Spoken spoken(Voice voice, CfrEntry entry) {
    Spoken spoken = voice.spoken(confidence(entry));
    return new Spoken(
        spoken.speaker(),
        spoken.onBehalfOf(),
        null,
        spoken.utterance(),
        List.of(),
        null,
        entry.reported(),
        null,
        spoken.confidence(),
        null,
        null);
  }

  private static Confidence confidence(CfrEntry entry) {
    if (!entry.affiliations().wording().isEmpty()) {
      return new Confidence(entry.affiliations().wording(), Strength.TENTATIVE);
    }
    return entry.sponsors().isEmpty() ? Confidence.NOT_RECORDED : SUSPECTED;
  }
}
