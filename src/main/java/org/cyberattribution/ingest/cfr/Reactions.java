package org.cyberattribution.ingest.cfr;

import java.util.List;
import java.util.Optional;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.model.Assessment;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Indicator;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.Statement.Target;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;
import org.cyberattribution.model.Utterance;

/**
 * What was done in response to an incident. Who responded stands in no cell of the export, so that
 * an unnamed party speaks. A denial is its denier's: it is a statement only where the heading says
 * that the suspected sponsor made it, and else no more than that the tracker records one.
 */
final class Reactions {
  private static final String SOMEBODY = "whoever responded, whom the tracker does not name";
  private static final String VICTIM = "the government of the victim";
  private static final String SCALE = "Cyber Operations Tracker, responses";

  private final SourceImport source;
  private final RecordSink sink;
  private final Edition edition;

  Reactions(SourceImport source, RecordSink sink, Edition edition) {
    this.source = source;
    this.sink = sink;
    this.edition = edition;
  }

  void write(CfrEntry entry, Incident incident) {
    write(entry, incident, CfrColumn.RESPONSE, SOMEBODY);
    write(entry, incident, CfrColumn.VICTIM_RESPONSE, VICTIM);
    sponsor(entry, incident);
  }

  private void write(CfrEntry entry, Incident incident, CfrColumn column, String speaker) {
    Optional<Reaction> cell = reaction(entry, column);
    if (cell.isEmpty()) {
      return;
    }
    Reaction reaction = cell.get();
    boolean acts = reaction.kind().flatMap(Reaction.Kind::act).isPresent();
    if (acts && !reaction.isDenial()) {
      Participant unnamed = new UnnamedParty(speaker, null, null);
      act(entry, incident, column, reaction, unnamed, List.of());
    } else {
      assessed(entry, incident, column, reaction);
    }
  }

  /** The one suspected sponsor is the denier, where the heading is that of its response. */
  private void sponsor(CfrEntry entry, Incident incident) {
    CfrColumn column = CfrColumn.SPONSOR_RESPONSE;
    Optional<Reaction> reaction = reaction(entry, column);
    if (reaction.filter(Reaction::isDenial).isPresent() && entry.sponsors().size() == 1) {
      Party state = entry.sponsors().get(0);
      List<Target> cleared = List.of(new Target(state, TargetRole.EXONERATED));
      act(entry, incident, column, reaction.get(), state, cleared);
    } else {
      reaction.ifPresent(other -> assessed(entry, incident, column, other));
    }
  }

  private Optional<Reaction> reaction(CfrEntry entry, CfrColumn column) {
    String cell = entry.text(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Reaction reaction = Reaction.of(cell);
    if (reaction.kind().isEmpty()) {
      source
          .remarks()
          .noteOne(
              entry.position(),
              "not a response that the tracker is known to have",
              "It is kept as the tracker's assessment, in its words.",
              reaction.word());
    }
    if (!reaction.rest().isEmpty()) {
      source
          .remarks()
          .note(
              entry.position(),
              "a response cell holds more than a response and an address",
              "The rest is kept in att:extra with the incident.");
    }
    return Optional.of(reaction);
  }

  private static String id(CfrEntry entry, CfrColumn column) {
    return entry.id() + "-" + column.heading().replace('_', '-');
  }

  private void act(
      CfrEntry entry,
      Incident incident,
      CfrColumn column,
      Reaction reaction,
      Participant speaker,
      List<Target> targets) {
    Reaction.Kind kind = reaction.kind().orElseThrow();
    String id = id(entry, column);
    sink.claim(
        new Statement(
            id,
            spoken(speaker, id),
            reported(entry, reaction),
            source.recorded(null),
            kind.act().orElseThrow(),
            targets,
            null,
            List.of(),
            incident,
            List.of(),
            kind.measure().stream().toList(),
            List.of(),
            null));
  }

  private static Spoken spoken(Participant speaker, String id) {
    return Spoken.of(
        speaker, speaker, new Utterance(id, null, null, null), null, Confidence.NOT_RECORDED);
  }

  /** The page that the cell gives is where the response stands; else the tracker retells it. */
  private Reported reported(CfrEntry entry, Reaction reaction) {
    Reported retold = edition.retold(entry.source());
    return reaction
        .address()
        .map(edition::page)
        .map(page -> new Reported(page, null, retold.reportedBy(), null, List.of(), List.of()))
        .orElse(retold);
  }

  /** That there was a reaction is the tracker's word; whose it was, is not said. */
  private void assessed(CfrEntry entry, Incident incident, CfrColumn column, Reaction reaction) {
    if (reaction.isDenial()) {
      source
          .remarks()
          .note(
              entry.position(),
              "a denial is recorded, and not by whom",
              "That there was one is the tracker's assessment; write the denier's statement into a"
                  + " record of your own.");
    }
    Voice voice = edition.own(entry.source());
    sink.claim(
        new Assessment(
            id(entry, column),
            voice.spoken(Confidence.NOT_RECORDED),
            voice.reported(),
            voice.recorded(),
            incident,
            null,
            Indicator.REACTION,
            new Assessment.Rating(reaction.word(), SCALE, null)));
  }
}
