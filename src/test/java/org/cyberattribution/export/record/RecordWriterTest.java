package org.cyberattribution.export.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.ingest.record.WorldOfRecords;
import org.cyberattribution.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written as records is read as the same records. */
class RecordWriterTest {
  private static final String EVERYTHING =
      """
      id: report
      incidents:
        - {id: canal-lock, class: Campaign, name: Canal Lock campaign, date: 2031-06,
           victims: [Freedonia, {described: two banks, count: 2}], malware: [Sluice]}
      sources:
        - {id: agency, title: A report, publisher: Example Press Agency, date: 2031-07-02, language: en,
           url: 'https://example.org/report'}
      utterances:
        - {id: briefing, title: A briefing, date: 2031-07-01}
      statements:
        - {id: one, speaker: [Freedonia], act: attributes,
           target: [{name: Ministry of Signals, level: organ}, {described: three officers, count: 3, kind: individual},
             {name: Examplestan, level: territory}],
           incident: [Canal Lock campaign], utterance: briefing, refersTo: [earlier], date: --07-01,
           confidence: high confidence, strength: high-confidence, basis: technical,
           norms: [{id: peace-norm, use: breached}], source: agency, reportedBy: Example Press Agency,
           citing: Freedonia, directness: quoted, framing: [{act: condemns, target: [Examplestan]}],
           evidence: {quote: it was they, start: 3, end: 15}, recordedBy: extractor, recordedOn: 2031-07-03,
           score: 0.93, extra: {key: [1, two]}, note: A note}
        - {id: two, speaker: [{id: fd-foreign-ministry}], spokesperson: Jane Doe, act: condemns, target: [],
           incident: [{id: harbour}], utterance: briefing, confidence: '', source: agency,
           checked: {on: 2031-07-05, by: the text}, reviewedBy: jane}
        - {id: three, speaker: [{described: Jane Roe, name: Jane Roe, kind: individual}], act: abstains, target: unknown,
           incident: [harbour], source: agency, evidence: [{start: 1, end: 2}, {quote: words}]}
        - {id: four, speaker: [Examplestan], act: denies, target: [{id: heron-group, level: actor}],
           addressee: [Freedonia, {described: its friends}], incident: [harbour], source: agency,
           deniedAspect: [responsibility, evidence], measureType: protest}
      claims:
        - {id: five, kind: alias, speaker: Freedonia, actor: Crimson Heron, name: Red Bird, relation: same,
           nameGiver: Heron Systems, utterance: briefing, source: agency}
        - {id: six, kind: affiliation, speaker: Freedonia, member: Crimson Heron, principal: Ministry of Signals,
           affiliation: unit, validFrom: 2030, source: agency}
      """;

  @TempDir Path folder;

  @Test
  void writesWhatIsReadAsTheSameRecords() {
    Document document = read("report.yaml", EVERYTHING);
    assertThat(document.claims()).hasSize(6);

    Document again = read("again.json", written(document).toString());

    assertThat(again.claims()).isEqualTo(document.claims());
    assertThat(again.incidents()).isEqualTo(document.incidents());
    assertThat(again.sources()).isEqualTo(document.sources());
    assertThat(again.utterances()).isEqualTo(document.utterances());
  }

  @Test
  void writesNamesAsPeopleWouldWriteThem() {
    ObjectNode tree = written(read("report.yaml", EVERYTHING));

    assertThat(tree.at("/statements/0/speaker/0").asText()).isEqualTo("Freedonia");
    assertThat(tree.at("/statements/0/incident/0").asText()).isEqualTo("Canal Lock campaign");
    assertThat(tree.at("/statements/1/onBehalfOf").asText()).isEqualTo("Freedonia");
    assertThat(tree.at("/statements/0/norms/0/id").asText()).isEqualTo("peace-norm");
  }

  @Test
  void writesTerritoryAsTerritory() {
    ObjectNode tree = written(read("report.yaml", EVERYTHING));

    assertThat(tree.at("/statements/0/target/2/level").asText()).isEqualTo("territory");
  }

  private Document read(String name, String text) {
    WorldOfRecords world = new WorldOfRecords(folder).read(name, text);
    assertThat(world.findings()).isEqualTo(List.of());
    return world.documents().get(0);
  }

  private ObjectNode written(Document document) {
    WorldOfRecords world = new WorldOfRecords(folder).read("report.yaml", EVERYTHING);
    return new RecordWriter(world.names()).document(document);
  }
}
