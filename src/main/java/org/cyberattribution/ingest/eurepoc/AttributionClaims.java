package org.cyberattribution.ingest.eurepoc;

import java.util.List;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.eurepoc.Attributors.Attributor;
import org.cyberattribution.model.Assessment;
import org.cyberattribution.model.AttributorRole;
import org.cyberattribution.model.Basis;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Indicator;
import org.cyberattribution.model.Naming;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.Statement.Target;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;

/** Makes the claims of one attribution: who did what with words, and to whom they point. */
final class AttributionClaims {
  private final SourceImport source;
  private final RecordSink sink;
  private final Edition edition;
  private final Initiators initiators;
  private final Attributors attributors;
  private final Ties ties;

  AttributionClaims(
      SourceImport source,
      RecordSink sink,
      Edition edition,
      CatalogueParties parties,
      Initiators initiators) {
    this.source = source;
    this.sink = sink;
    this.edition = edition;
    this.initiators = initiators;
    this.attributors = new Attributors(parties, initiators, source.names());
    this.ties = new Ties(source, sink, edition, initiators);
  }

  void write(CodedAttribution coded) {
    initiators.remark(coded.coding());
    switch (coded.basis()) {
      case ATTACKER -> claims(coded);
      case CONTESTED -> contested(coded);
      default -> attributes(coded, attributors.of(coded.coding(), coded.basis()));
    }
  }

  /** A self-attribution accuses nobody else; where its speaker comes from is all that it links. */
  private void claims(CodedAttribution coded) {
    List<Target> origins = initiators.origins(coded.coding());
    List<Attributor> attackers = attributors.attackers(coded.coding(), coded.alone());
    for (Attributor attacker : attackers) {
      statement(
          coded,
          id(coded.id(), attacker, attackers),
          attacker,
          SpeechAct.CLAIMS,
          origins,
          List.of());
    }
    ties.write(coded, attackers);
  }

  /**
   * The basis does not tell whether whoever is named attributes or contests, nor who contests. A
   * named actor, which EuRepoC calls the attributing one, attributes; that somebody contests it is
   * a dispute of its own, which clears nobody.
   */
  private void contested(CodedAttribution coded) {
    List<Attributor> named = attributors.named(coded.coding(), coded.basis());
    if (!named.isEmpty()) {
      attributes(coded, named);
    }
    List<Target> concerned = initiators.targets(coded.coding(), TargetRole.CONCERNED);
    String id = named.isEmpty() ? coded.id() : coded.id() + "-contested";
    CodedAttribution dispute = named.isEmpty() ? coded : ofUnknownOccasion(coded, id);
    statement(
        dispute,
        id,
        attributors.unnamed(coded.coding(), coded.basis()),
        SpeechAct.DISPUTES,
        concerned,
        named.isEmpty() ? List.of() : List.of(coded.utterance()));
  }

  private static CodedAttribution ofUnknownOccasion(CodedAttribution coded, String id) {
    return new CodedAttribution(
        id,
        coded.coding(),
        coded.basis(),
        coded.type(),
        coded.incident(),
        coded.entry(),
        new Utterance(id, null, null, null),
        null,
        coded.alone());
  }

  private void attributes(CodedAttribution coded, List<Attributor> speakers) {
    List<Target> targets = initiators.targets(coded.coding(), TargetRole.ACCUSED);
    if (targets.isEmpty() && saysNothing(coded)) {
      nothingAvailable(coded);
      return;
    }
    SpeechAct act = targets.isEmpty() ? SpeechAct.CONFIRMS : SpeechAct.ATTRIBUTES;
    for (Attributor speaker : speakers) {
      statement(coded, id(coded.id(), speaker, speakers), speaker, act, targets, List.of());
    }
    ties.write(coded, speakers);
  }

  private boolean saysNothing(CodedAttribution coded) {
    return coded.basis() == CodedBasis.NOT_AVAILABLE
        && attributors.named(coded.coding(), coded.basis()).isEmpty();
  }

  /** That nothing is known of an attribution is what the coders say, and nobody else. */
  private void nothingAvailable(CodedAttribution coded) {
    Voice own = edition.own(coded.entry(), CodedExtra.of(coded.coding()));
    sink.claim(
        new Assessment(
            coded.id(),
            own.spoken(Confidence.NOT_RECORDED),
            own.reported(),
            own.recorded(),
            coded.incident(),
            null,
            Indicator.ATTRIBUTION,
            new Assessment.Rating("Not available", null, null)));
  }

  private void statement(
      CodedAttribution coded,
      String id,
      Attributor attributor,
      SpeechAct act,
      List<Target> targets,
      List<Utterance> answered) {
    Naming naming =
        targets.isEmpty() && act != SpeechAct.CLAIMS ? Initiators.naming(coded.coding()) : null;
    sink.claim(
        new Statement(
            id,
            spoken(coded, attributor, answered),
            edition.retold(coded.entry()),
            source.recorded(CodedExtra.of(coded.coding())),
            act,
            targets,
            naming,
            List.of(),
            coded.incident(),
            List.of(),
            List.of(),
            List.of(),
            null));
  }

  private static Spoken spoken(
      CodedAttribution coded, Attributor attributor, List<Utterance> answered) {
    return new Spoken(
        attributor.speaker(),
        attributor.onBehalfOf(),
        null,
        coded.utterance(),
        answered,
        coded.date(),
        null,
        null,
        Confidence.NOT_RECORDED,
        ground(coded),
        role(coded, attributor));
  }

  /** The type tells the ground more closely than the basis does. */
  private static @Nullable Basis ground(CodedAttribution coded) {
    CodedType type = coded.type();
    return type != null && type.basis() != null ? type.basis() : coded.basis().basis();
  }

  /**
   * A third party is one in the ontology's sense only if it is a state or an organisation of such.
   */
  private static @Nullable AttributorRole role(CodedAttribution coded, Attributor attributor) {
    boolean third = coded.basis() == CodedBasis.THIRD_PARTY;
    return third && attributor.onBehalfOf() instanceof Party party && isOfStates(party)
        ? AttributorRole.THIRD_PARTY
        : coded.basis().role();
  }

  private static boolean isOfStates(Party party) {
    return party.is(PartyClass.STATE) || party.is(PartyClass.INTERGOVERNMENTAL_ORGANISATION);
  }

  private static String id(String id, Attributor attributor, List<Attributor> all) {
    return all.size() == 1 ? id : id + "-" + Slug.of(attributor.speaker().label());
  }
}
