package org.cyberattribution.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Assessment;
import org.cyberattribution.model.AttributorRole;
import org.cyberattribution.model.Basis;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Directness;
import org.cyberattribution.model.Evidence;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Indicator;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Naming;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What records become once they are read. */
class ClaimReaderTest {
  @TempDir Path folder;
  private WorldOfRecords world;

  @BeforeEach
  void makeWorld() {
    world = new WorldOfRecords(folder);
  }

  @Test
  void readsEveryKeyOfAStatement() {
    world.read(
        "full.yaml",
        """
        id: full
        recordedBy: curators
        recordedOn: 2031-06-01
        sources:
          - {id: dispatch, title: A dispatch, publisher: Example Press Agency, date: 2031-05-04}
        utterances:
          - {id: briefing, title: Briefing of 3 May 2031, date: 2031-05-03}
        statements:
          - id: all-of-it
            speaker: fd-foreign-ministry
            onBehalfOf: Freedonia
            spokesperson: Jane Doe
            act: attributes
            target:
              - {name: Examplestan, level: state}
              - {name: Heron, level: actor}
              - {described: two officers, count: 2, kind: individual}
            addressee: [Ruritania]
            incident: Lakeside Mail compromise
            utterance: briefing
            refersTo: [earlier-briefing]
            date: 2031-05-03
            earliest: 2031-05-02
            latest: 2031-05-04
            confidence: with high confidence
            strength: high-confidence
            scale: analytic-confidence
            basis: technical
            attributorRole: receiver
            norms: [{id: peace-norm, use: breached}, norm of peaceful networks]
            source: dispatch
            reportedBy: Example Press Agency
            citing: Freedonia
            directness: quoted
            framing: [{act: condemns, target: [Examplestan]}]
            evidence: {quote: It was they., start: 412, end: 424}
            checked: {on: 2031-06-02, by: the text of the source}
            reviewedBy: editors
            score: 0.93
            note: A remark.
            extra: {case: 7}
        """);

    assertThat(world.findings()).isEmpty();
    Statement statement = world.statement();
    assertThat(statement.id()).isEqualTo("all-of-it");
    assertThat(statement.act()).isEqualTo(SpeechAct.ATTRIBUTES);
    assertThat(statement.incident().id()).isEqualTo("lakeside");
    assertThat(statement.targets())
        .extracting(target -> target.party().label(), Statement.Target::role)
        .containsExactly(
            tuple("Examplestan", TargetRole.ACCUSED),
            tuple("Heron Group", TargetRole.ACCUSED),
            tuple("two officers", TargetRole.ACCUSED));
    assertThat(statement.targets().get(2).party())
        .isEqualTo(new UnnamedParty("two officers", 2, Level.INDIVIDUAL));
    assertThat(statement.addressees()).extracting(Participant::label).containsExactly("Ruritania");
    assertThat(statement.norms())
        .extracting(Norm.Invocation::use)
        .containsExactly(Norm.Use.BREACHED, Norm.Use.MENTIONED);
    Spoken spoken = statement.spoken();
    assertThat(spoken.speaker().label()).isEqualTo("Foreign Ministry of Freedonia");
    assertThat(spoken.onBehalfOf().label()).isEqualTo("Freedonia");
    assertThat(spoken.spokesperson()).extracting(Participant::label).isEqualTo("Jane Doe");
    assertThat(spoken.utterance())
        .isEqualTo(
            new Utterance(
                "briefing", "Briefing of 3 May 2031", DateText.parse("2031-05-03"), null));
    assertThat(spoken.refersTo()).extracting(Utterance::id).containsExactly("earlier-briefing");
    assertThat(spoken.date()).isEqualTo(DateText.parse("2031-05-03"));
    assertThat(spoken.earliest()).isEqualTo(LocalDate.of(2031, 5, 2));
    assertThat(spoken.latest()).isEqualTo(LocalDate.of(2031, 5, 4));
    assertThat(spoken.confidence())
        .isEqualTo(new Confidence("with high confidence", Strength.HIGH_CONFIDENCE));
    assertThat(spoken.basis()).isEqualTo(Basis.TECHNICAL);
    assertThat(spoken.attributorRole()).isEqualTo(AttributorRole.RECEIVER);
    assertThat(statement.reported().source().title()).isEqualTo("A dispatch");
    assertThat(statement.reported().reportedBy())
        .extracting(Participant::label)
        .isEqualTo("Example Press Agency");
    assertThat(statement.reported().citing()).extracting(Participant::label).isEqualTo("Freedonia");
    assertThat(statement.reported().directness()).isEqualTo(Directness.QUOTED);
    assertThat(statement.reported().evidence())
        .containsExactly(new Evidence("It was they.", 412, 424));
    assertThat(statement.reported().framings())
        .singleElement()
        .satisfies(
            framing -> {
              assertThat(framing.act()).isEqualTo(SpeechAct.CONDEMNS);
              assertThat(framing.targets())
                  .extracting(Participant::label)
                  .containsExactly("Examplestan");
            });
    assertThat(statement.recorded())
        .isEqualTo(
            new Recorded(
                "curators",
                LocalDate.of(2031, 6, 1),
                new Recorded.Check(LocalDate.of(2031, 6, 2), "the text of the source"),
                "editors",
                new BigDecimal("0.93"),
                "A remark.",
                "{\"case\":7}"));
  }

  @Test
  void splitsSeveralSpeakersAndIncidentsWithStableIds() {
    String record =
        statement("speaker: [Ruritania, Freetown]\nincident: [lakeside, Harbour outage]");
    world.read("split.yaml", record);
    assertThat(world.ids())
        .containsExactly(
            "a-ruritania-lakeside",
            "a-ruritania-harbour",
            "a-freedonia-lakeside",
            "a-freedonia-harbour");
  }

  @Test
  void keepsTheIdOfARecordThatIsNotSplit() {
    world.read("one.yaml", statement("speaker: [Freedonia]\nincident: [lakeside]"));
    assertThat(world.ids()).containsExactly("a");
  }

  @Test
  void makesTheIdOfARecordWithoutOneFromAllThatItSays() {
    String first = statement("speaker: Freedonia").replace("- id: a\n    source", "- source");
    String sameInOtherOrder =
        first.replace(
            "act: attributes\n    incident: lakeside", "incident: lakeside\n    act: attributes");
    String other = first.replace("act: attributes", "act: condemns");
    assertThat(idOf(first)).startsWith("it-").hasSize("it-".length() + 16);
    assertThat(idOf(sameInOtherOrder)).isEqualTo(idOf(first));
    assertThat(idOf(other)).isNotEqualTo(idOf(first));
    assertThat(idOf(first.replace("id: it", "id: that"))).isNotEqualTo(idOf(first));
  }

  private String idOf(String document) {
    WorldOfRecords fresh = new WorldOfRecords(folder);
    return fresh.read("one.yaml", document).statement().id();
  }

  @ParameterizedTest
  @CsvSource({
    "fd-foreign-ministry, Freedonia",
    "alliance-council, Example Alliance",
    "crimson-heron, Crimson Heron",
    "'{described: an envoy}', an envoy"
  })
  void derivesOnWhoseBehalfWhereTheRecordDoesNotSay(String speaker, String onBehalfOf) {
    world.read("behalf.yaml", statement("speaker: " + speaker));
    assertThat(world.statement().spoken().onBehalfOf().label()).isEqualTo(onBehalfOf);
  }

  @ParameterizedTest
  @CsvSource({
    "'{described: the envoy Jane Doe, name: Jane Doe}', jane-doe",
    "'{described: the envoy Jane Roe, name: Jane Roe, kind: individual}', the envoy Jane Roe",
    "'{described: Heron, name: Heron}', Heron"
  })
  void knowsADescribedPartyOnceAListKnowsItsName(String speaker, String who) {
    world.read("named.yaml", statement("speaker: " + speaker));
    Participant found = world.statement().spoken().speaker();
    assertThat(found instanceof Party party ? party.id() : found.label()).isEqualTo(who);
  }

  @Test
  void tellsNobodyNamedFromUnknownFromNotSaid() {
    assertThat(naming("target: []")).isEqualTo(Naming.NOBODY);
    assertThat(naming("target: unknown")).isEqualTo(Naming.UNKNOWN);
    assertThat(naming("")).isNull();
    assertThat(naming("target:")).isNull();
    assertThat(naming("target: Examplestan")).isNull();
  }

  private @Nullable Naming naming(String target) {
    WorldOfRecords fresh = new WorldOfRecords(folder);
    Statement statement =
        fresh.read("naming.yaml", statement("speaker: Freedonia\n" + target)).statement();
    if (!target.endsWith("stan")) {
      assertThat(statement.targets()).isEmpty();
    }
    return statement.naming();
  }

  @Test
  void tellsNoWordsOfConfidenceFromNobodyLooked() {
    assertThat(confidence("confidence: ''")).isEqualTo(new Confidence(null, Strength.NOT_STATED));
    assertThat(confidence("")).isEqualTo(Confidence.NOT_RECORDED);
    assertThat(confidence("confidence: likely\nstrength: likely"))
        .isEqualTo(new Confidence("likely", Strength.LIKELY));
    assertThat(confidence("confidence: probably")).isEqualTo(new Confidence("probably", null));
  }

  private Confidence confidence(String keys) {
    WorldOfRecords fresh = new WorldOfRecords(folder);
    return fresh
        .read("confidence.yaml", statement("speaker: Freedonia\n" + keys))
        .statement()
        .spoken()
        .confidence();
  }

  @Test
  void refusesScaleThatIsNotTheStrengths() {
    world.read("scale.yaml", statement("speaker: Freedonia\nstrength: likely\nscale: misp"));
    assertThat(world.findings())
        .containsExactly(
            "scale.yaml:10:5 the strength 'likely' is not of the scale 'misp' | "
                + "Leave the scale out; it follows from the strength.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "checked:", "checked: null", "checked: ~"})
  void takesRecordForUncheckedUnlessItSaysOtherwise(String checked) {
    world.read("unchecked.yaml", statement("speaker: Freedonia\n" + checked));
    assertThat(world.statement().checked()).isFalse();
  }

  @Test
  void readsTheKeyOnAsAWordAndNotAsTrue() {
    world.read("on.yaml", statement("speaker: Freedonia\nchecked:\n  on: 2031-05-03\n  by: eye"));
    assertThat(world.statement().recorded().checked())
        .isEqualTo(new Recorded.Check(LocalDate.of(2031, 5, 3), "eye"));
  }

  @Test
  void keepsThatTheSourceGivesNoDate() {
    world.read("undated.yaml", statement("speaker: Freedonia\ndate: ''"));
    assertThat(world.statement().spoken().date())
        .extracting(DateText::precision)
        .isEqualTo(DateText.Precision.UNKNOWN);
  }

  @Test
  void takesYearWrittenAsNumber() {
    world.read("year.yaml", statement("speaker: Freedonia\ndate: 2031"));
    assertThat(world.statement().spoken().date()).isEqualTo(DateText.parse("2031"));
  }

  @Test
  void decidesAmbiguousNameByTheLevel() {
    world.read(
        "level.yaml", statement("speaker: Freedonia\ntarget: {name: Heron, level: company}"));
    assertThat(world.statement().targets())
        .extracting(target -> target.party().label())
        .containsExactly("Heron Systems");
  }

  @Test
  void takesTheIdWhereNameAndIdDiffer() {
    world.read(
        "id.yaml", statement("speaker: Freedonia\ntarget: {id: ruritania, name: Examplestan}"));
    assertThat(world.statement().targets())
        .extracting(target -> target.party().label())
        .containsExactly("Ruritania");
  }

  @Test
  void makesOfATerritoryNoAccusation() {
    world.read(
        "territory.yaml",
        statement("speaker: Freedonia\ntarget: {name: Examplestan, level: territory}"));
    assertThat(world.statement().targets())
        .extracting(Statement.Target::role)
        .containsExactly(TargetRole.TERRITORY);
  }

  @Test
  void readsAffiliationClaim() {
    world.read(
        "affiliation.yaml",
        claim(
            """
            kind: affiliation
            speaker: [Freedonia, Ruritania]
            member: {described: three officers, count: 3}
            principal: Ministry of Signals
            affiliation: officer
            validFrom: 2029
            validUntil: 2030-02
            """));
    assertThat(world.findings()).isEmpty();
    assertThat(world.ids()).containsExactly("c-freedonia", "c-ruritania");
    AffiliationClaim claim = (AffiliationClaim) world.claims().get(0);
    assertThat(claim.member()).isEqualTo(new UnnamedParty("three officers", 3, null));
    assertThat(claim.principal().label()).isEqualTo("Ministry of Signals");
    assertThat(claim.affiliation()).isEqualTo(Affiliation.OFFICER);
    assertThat(claim.validFrom()).isEqualTo(DateText.parse("2029"));
    assertThat(claim.validUntil()).isEqualTo(DateText.parse("2030-02"));
  }

  @Test
  void readsAliasClaim() {
    world.read(
        "alias.yaml",
        claim(
            """
            kind: alias
            speaker: Freedonia
            actor: Crimson Heron
            name: RED BIRD
            otherActor: heron-group
            relation: part-of
            nameGiver: Heron Systems
            """));
    assertThat(world.findings()).isEmpty();
    AliasClaim claim = (AliasClaim) world.claims().get(0);
    assertThat(claim.actor().label()).isEqualTo("Crimson Heron");
    assertThat(claim.name()).isEqualTo("RED BIRD");
    assertThat(claim.otherActor()).extracting(Participant::label).isEqualTo("Heron Group");
    assertThat(claim.relation()).isEqualTo(NameRelation.PART_OF);
    assertThat(claim.nameGiver()).extracting(Participant::label).isEqualTo("Heron Systems");
  }

  @Test
  void readsAssessmentOfAnIncident() {
    world.read(
        "assessment.yaml",
        claim(
            """
            kind: assessment
            speaker: Heron Systems
            incident: Lakeside Mail compromise
            indicator: state-responsibility
            rating: Not available
            ratedAs: norm of peaceful networks
            """));
    assertThat(world.findings()).isEmpty();
    Assessment claim = (Assessment) world.claims().get(0);
    assertThat(claim.incident()).extracting(Incident::id).isEqualTo("lakeside");
    assertThat(claim.indicator()).isEqualTo(Indicator.STATE_RESPONSIBILITY);
    assertThat(claim.rating().value()).isEqualTo("Not available");
    assertThat(claim.rating().concept()).extracting(Norm::id).isEqualTo("peace-norm");
  }

  @Test
  void refusesAssessmentOfNothing() {
    world.read(
        "nothing.yaml",
        claim("kind: assessment\nspeaker: Heron Systems\nindicator: impact\nrating: Low\n"));
    assertThat(world.claims()).isEmpty();
    assertThat(world.findings()).isNotEmpty();
  }

  @Test
  void readsTheSameFromYamlAndJson() {
    world.read("a.yaml", statement("speaker: Freedonia\ntarget: []"));
    List<Claim> fromYaml = world.claims();
    WorldOfRecords other = new WorldOfRecords(folder);
    other.read(
        "a.json",
        """
        {"id": "it", "sources": [{"id": "s", "title": "A dispatch"}],
         "statements": [{"id": "a", "act": "attributes", "incident": ["lakeside"],
                         "source": "s", "speaker": ["Freedonia"], "target": []}]}
        """);
    assertThat(other.findings()).isEmpty();
    assertThat(other.claims()).isEqualTo(fromYaml);
  }

  @Test
  void takesSourceWrittenOutInTheRecord() {
    world.read(
        "source.yaml",
        statement("speaker: Freedonia")
            .replace("source: s", "source: {id: other, title: Another dispatch}"));
    assertThat(world.statement().reported().source().title()).isEqualTo("Another dispatch");
  }

  private static String statement(String keys) {
    String rest = keys.contains("incident:") ? keys : "incident: lakeside\n" + keys;
    return """
        id: it
        sources: [{id: s, title: A dispatch}]
        statements:
          - id: a
            source: s
            act: attributes
        """
        + rest.indent(4);
  }

  private static String claim(String keys) {
    return """
        id: it
        sources: [{id: s, title: A dispatch}]
        claims:
          - id: c
            source: s
        """
        + keys.indent(4);
  }
}
