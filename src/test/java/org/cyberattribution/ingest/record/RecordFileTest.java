package org.cyberattribution.ingest.record;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.model.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with a file is found with its line and column and with how to mend it, and all
 * else in the file is read.
 */
class RecordFileTest {
  private static final String HEAD =
      """
      id: it
      sources: [{id: s, title: A dispatch}]
      statements:
      """;
  private static final String GOOD =
      """
        - {id: good, speaker: Ruritania, act: confirms, incident: harbour, source: s}
      """;
  private static final String DATES =
      " | Write what is known: 2021-07-19, 2021-07, 2021, 2021-03-01/2021-04-15, --07-19 or --03;"
          + " an empty text where the source gives none.";

  @TempDir Path folder;
  private WorldOfRecords world;

  @BeforeEach
  void makeWorld() {
    world = new WorldOfRecords(folder);
  }

  /** A document with one statement, whose keys begin on line 4, and after it a good one. */
  private static String document(String keys) {
    String indented = keys.strip().indent(4);
    return HEAD + "  -" + indented.substring(3) + GOOD;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "speekr: Freedonia     | no such key as 'speekr' | Did you mean 'speaker'? Correct or remove it.",
        "colour: green         | no such key as 'colour' | Correct or remove it.",
        "note: ''              | note: the text is empty | Write it, or leave the key out.",
        "note: ' '             | note: the text is empty | Write it, or leave the key out.",
        "basis: politcal       | basis: 'politcal' is not one of its words | Did you mean 'political'? Use one of political, technical, legal, media, self.",
        "recordedBy: Jane Doe  | recordedBy: 'Jane Doe' has not the right form | Write lower-case letters, digits, hyphens, underscores and dots; it ends an IRI and so never changes.",
        "earliest: 2031-05     | earliest: '2031-05' has not the right form | Write a day, as 2021-07-19.",
        "utterance: 5          | utterance: '5' is no text | Put it in quotes.",
        "score: high           | score: 'high' is no number | Write a number.",
        "score: .inf           | score: '.inf' is no number | Write a number.",
        "score: 1e-999999999   | score: '1e-999999999' is no number | Write a number.",
        "checked: true         | checked: 'true' is no group of keys | Write a group of keys.",
        "checked: {on: 2031-05-03} | checked: the key 'by' is missing | Add 'by:'.",
        "source: {id: t}       | source: the key 'title' is missing | Add 'title:'."
      })
  void saysWhatDoesNotKeepToTheSchema(String key, String problem, String mend) {
    String path = problem.startsWith("no such") ? "statements.0: " : "statements.0.";
    String others =
        "id: a\nspeaker: Freedonia\nact: attributes\nincident: lakeside\n"
            + (key.startsWith("source") ? "" : "source: s\n");

    world.read("f.yaml", document(key + "\n" + others));

    assertThat(world.findings()).containsExactly("f.yaml:4:5 " + path + problem + " | " + mend);
    assertThat(world.ids()).containsExactly("good");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "target: [{nme: Examplestan}] | 15 | target.0: no such key as 'nme' | Did you mean 'name'? Correct or remove it.",
        "target: {name: Ruritania, level: stat} | 31 | target.level: 'stat' is not one of its words | Did you mean 'state'? Use one of state, organ, actor, individual, company, territory, origin, aligned.",
        "target: {described: some, count: 0} | 31 | target.count: '0' must have a minimum value of 1 | Correct it.",
        "target: {described: some, count: 99999999999} | 31 | target.count: '99999999999' must have a maximum value of 2147483647 | Correct it.",
        "target: {described: ' '} | 14 | target.described: the text is empty | Write it, or leave the key out.",
        "evidence: {start: 1e999999999, end: 3} | 16 | evidence.start: '1e999999999' is no whole number | Write a whole number.",
        "norms: [{id: peace-norm, use: breach}] | 30 | norms.0.use: 'breach' is not one of its words | Did you mean 'breached'? Use one of breached, urged, mentioned.",
      })
  void findsThePlaceDeepInARecord(String key, int column, String problem, String mend) {
    world.read("f.yaml", document(key + "\n" + "id: a\n" + SOUND));
    assertThat(world.findings())
        .containsExactly("f.yaml:4:" + column + " statements.0." + problem + " | " + mend);
    assertThat(world.ids()).containsExactly("good");
  }

  private static final String SOUND =
      "speaker: Freedonia\nact: attributes\nincident: lakeside\nsource: s\n";

  @Test
  void refusesStatementWithoutSpeaker() {
    world.read("f.yaml", document("id: a\nact: attributes\nincident: lakeside\nsource: s"));
    assertThat(world.findings())
        .containsExactly("f.yaml:4:5 statements.0: the key 'speaker' is missing | Add 'speaker:'.");
    assertThat(world.ids()).containsExactly("good");
  }

  @Test
  void refusesStatementWithEmptyListOfSpeakers() {
    world.read("f.yaml", document(SOUND.replace("Freedonia", "[]")));
    assertThat(world.findings())
        .containsExactly("f.yaml:4:5 statements.0.speaker: the list is empty | Name at least one.");
  }

  @Test
  void refusesUnknownActWithNearMatch() {
    world.read("f.yaml", document("id: a\n" + SOUND.replace("attributes", "attributs")));
    assertThat(world.findings())
        .singleElement()
        .asString()
        .startsWith(
            "f.yaml:6:5 statements.0.act: 'attributs' is not one of its words |"
                + " Did you mean 'attributes'? Use one of attributes, condemns,");
  }

  @Test
  void asksForQuotesWhereYamlTakesAWordForTruth() {
    world.read("f.yaml", document(SOUND.replace("Freedonia", "no")));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:4:5 statements.0.speaker: 'false' is no text or group of keys or list |"
                + " Put it in quotes.");
  }

  @Test
  void tellsAllProblemsOfAFileAtOnceInTheirOrder() {
    world.read(
        "f.yaml",
        """
        id: it
        titel: It
        sources: [{id: s, title: A dispatch}]
        statements:
          - id: a
            speekr: Freedonia
            act: attributs
            target: Nowhereland
            incident: lakeside
            date: 2031-02-30
            source: t
          - id: b
            speaker: [Ruritania, Nobody]
            act: confirms
            target: Examplestan
            incident: Unheard
            date: 2031-13
            source: s
            norms: [unwritten law]
            framing: {act: denies, target: Nobody at all}
          - {id: good, speaker: Ruritania, act: confirms, incident: harbour, source: s}
        """);
    assertThat(world.findings().stream().map(text -> text.replaceFirst(" \\|.*", "")))
        .containsExactlyInAnyOrder(
            "f.yaml:2:1 no such key as 'titel'",
            "f.yaml:5:5 statements.0: the key 'speaker' is missing",
            "f.yaml:6:5 statements.0: no such key as 'speekr'",
            "f.yaml:7:5 statements.0.act: 'attributs' is not one of its words",
            "f.yaml:8:5 no party is called 'Nowhereland'",
            "f.yaml:10:5 '2031-02-30' is no date",
            "f.yaml:11:5 no source has the id 't'",
            "f.yaml:13:26 no party is called 'Nobody'",
            "f.yaml:15:5 a statement that confirms has no target",
            "f.yaml:16:5 no incident is called 'Unheard'",
            "f.yaml:17:5 '2031-13' is no date",
            "f.yaml:19:13 no norm is called 'unwritten law'",
            "f.yaml:20:28 no party is called 'Nobody at all'");
    assertThat(world.ids()).containsExactly("good");
  }

  @Test
  void reportsUnknownNameWithNearMatches() {
    world.read("f.yaml", document(SOUND.replace("Freedonia", "Fredonia")));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:4:5 no party is called 'Fredonia' | Near: freedonia."
                + " Correct the name, or add the party to the authority lists in data/.");
  }

  @Test
  void reportsNameOfSeveral() {
    world.read("f.yaml", document("target: Heron\n" + SOUND));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:4:5 'Heron' is the name of several: heron-group, heron-systems |"
                + " Give the id of the one meant.");
  }

  @Test
  void reportsNameOfSeveralThatTheLevelDoesNotDecide() {
    world.read("f.yaml", document("target: {name: Foreign Ministry, level: organ}\n" + SOUND));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:4:5 'Foreign Ministry' is the name of several:"
                + " ex-foreign-ministry, fd-foreign-ministry | Give the id of the one meant.");
  }

  @ParameterizedTest
  @CsvSource({
    "Examplestan, organ, State",
    "Crimson Heron, state, ThreatActor",
    "Crimson Heron, territory, ThreatActor",
    "Ministry of Signals, state, StateOrgan",
    "Heron Systems, actor, Company"
  })
  void refusesLevelThatDoesNotFitTheParty(String name, String level, String listed) {
    world.read("f.yaml", document("target: {name: " + name + ", level: " + level + "}\n" + SOUND));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:4:5 '"
                + name
                + "' is not at the level '"
                + level
                + "' | It is listed as "
                + listed
                + "; correct the level or the party.");
    assertThat(world.ids()).containsExactly("good");
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirms", "claims"})
  void refusesTargetOfActThatHasNone(String act) {
    world.read("f.yaml", document("target: Examplestan\n" + SOUND.replace("attributes", act)));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:4:5 a statement that "
                + act
                + " has no target |"
                + " Leave the target out, or choose the act that the words perform.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-02-30", "2031-13", "2031-05-03/2031-05-01", "--02-30", "in May"})
  void refusesDateThatDoesNotExist(String date) {
    world.read("f.yaml", document("date: " + date + "\n" + SOUND));
    assertThat(world.findings()).containsExactly("f.yaml:4:5 '" + date + "' is no date" + DATES);
    assertThat(world.ids()).containsExactly("good");
  }

  @Test
  void refusesCheckOnADayThatDoesNotExist() {
    world.read("f.yaml", document("checked: {on: 2031-02-30, by: eye}\n" + SOUND));
    assertThat(world.findings()).containsExactly("f.yaml:4:15 '2031-02-30' is no date" + DATES);
    assertThat(world.ids()).containsExactly("good");
  }

  /** Of a claim whose kind is wrong, the schema tells nothing else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "checked: {on: 2031-05-03, by:eye}",
        "source: {title: A title}",
        "reportedBy: {described: {}}",
      })
  void readsOnWhereAPartOfARefusedClaimIsMissing(String keys) {
    world.read("f.yaml", "id: f\nclaims:\n  - kind: times\n    " + keys + "\n");

    assertThat(world.findings()).isNotEmpty().allMatch(finding -> finding.startsWith("f.yaml:3:"));
    assertThat(world.ids()).isEmpty();
  }

  @Test
  void tellsOfAWrongHeaderOnceAndReadsTheRecords() {
    world.read(
        "f.yaml",
        "recordedBy: Jane Doe\nrecordedOn: 2031-02-30\n"
            + HEAD
            + GOOD
            + GOOD.replace("good", "better"));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:1:1 recordedBy: 'Jane Doe' has not the right form | Write who recorded the"
                + " claims that do not say so themselves; lower-case letters, digits, hyphens, underscores and"
                + " dots.",
            "f.yaml:2:1 '2031-02-30' is no date" + DATES);
    assertThat(world.ids()).containsExactly("good", "better");
  }

  @Test
  void refusesUnknownSource() {
    world.read("f.yaml", document(SOUND.replace("source: s", "source: t")));
    assertThat(world.findings())
        .containsExactly("f.yaml:7:5 no source has the id 't' | Add it to this file's 'sources:'.");
  }

  @Test
  void refusesClaimOfASourceThatIsRefusedItself() {
    world.read("f.yaml", HEAD.replace("title: A dispatch", "titel: A dispatch") + GOOD);
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:2:11 sources.0: the key 'title' is missing | Add 'title:'.",
            "f.yaml:2:19 sources.0: no such key as 'titel' |"
                + " Did you mean 'title'? Correct or remove it.",
            "f.yaml:4:70 the source 's' is refused itself | Mend the source first.");
    assertThat(world.claims()).isEmpty();
  }

  @Test
  void refusesTwoSourcesOfOneId() {
    world.read("f.yaml", HEAD.replace("[{", "[{id: s, title: Another}, {") + GOOD);
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:2:36 two different sources have the id 's' | Give one another id.");
  }

  @Test
  void refusesSecondRecordOfOneIdInAFile() {
    world.read("f.yaml", HEAD + GOOD + GOOD.replace("harbour", "lakeside"));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:5:5 the id 'good' is taken by the record at "
                + folder.resolve("f.yaml")
                + ":4 |"
                + " Give this record an id of its own, or remove the double.");
    assertThat(world.ids()).containsExactly("good");
  }

  @Test
  void refusesRecordWhoseIdAnotherFileHas() {
    world.read("f.yaml", HEAD + GOOD).read("g.yaml", HEAD.replace("id: it", "id: other") + GOOD);
    assertThat(world.findings())
        .containsExactly(
            "g.yaml:4:5 the id 'good' is taken by the record at "
                + folder.resolve("f.yaml")
                + ":4 |"
                + " Give this record an id of its own, or remove the double.");
  }

  @Test
  void refusesSpeakerNamedTwice() {
    world.read("f.yaml", document("id: a\n" + SOUND.replace("Freedonia", "[Freedonia, Freetown]")));
    assertThat(world.findings())
        .singleElement()
        .asString()
        .startsWith("f.yaml:4:5 the id 'a-freedonia' is taken by the record at ");
  }

  @Test
  void letsStatementAndClaimOfOtherKindShareAnId() {
    world.read(
        "f.yaml",
        HEAD
            + GOOD
            + """
              claims:
                - {id: good, kind: affiliation, speaker: Ruritania, member: crimson-heron,
                   principal: Examplestan, affiliation: backed, source: s}
              """);
    assertThat(world.findings()).isEmpty();
    assertThat(world.ids()).containsExactly("good", "good");
  }

  @Test
  void warnsOfUtteranceThatNobodyDeclared() {
    world.read(
        "f.yaml",
        "utterances: [{id: briefing, title: A briefing}]\n"
            + document("utterance: breifing\n" + SOUND));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:5:5 no file read declares the utterance 'breifing' | Add it to 'utterances:' with"
                + " its title and date, unless it is loaded already.");
    assertThat(world.claims()).hasSize(2);
  }

  @Test
  void knowsUtterancesOfOtherFiles() {
    world.read("other.yaml", "id: other\nutterances: [{id: briefing, title: A briefing}]\n");
    world.read(
        "f.yaml",
        "utterances: [{id: speech, title: A speech}]\n"
            + document("utterance: briefing\n" + SOUND));
    assertThat(world.findings()).isEmpty();
  }

  @Test
  void refusesClaimsThatLackWhatTheirKindNeeds() {
    world.read(
        "f.yaml",
        """
        id: it
        sources: [{id: s, title: A dispatch}]
        claims:
          - {id: a, kind: alas, speaker: Freedonia, source: s}
          - {id: b, speaker: Freedonia, source: s}
          - {id: c, kind: alias, speaker: Freedonia, source: s, actor: crimson-heron, relation: same}
          - {id: d, kind: affiliation, speaker: Freedonia, source: s, member: crimson-heron}
          - {id: e, kind: alias, speaker: Freedonia, source: s, actor: Nobody, name: X, relation: same}
        """);
    assertThat(world.findings().stream().map(text -> text.replaceFirst(" \\|.*", "")))
        .containsExactly(
            "f.yaml:4:13 claims.0.kind: 'alas' is not one of its words",
            "f.yaml:5:5 claims.1: the key 'kind' is missing",
            "f.yaml:6:5 claims.2: the key 'name' is missing",
            "f.yaml:7:5 claims.3: the key 'principal' is missing",
            "f.yaml:7:5 claims.3: the key 'affiliation' is missing",
            "f.yaml:8:57 no party is called 'Nobody'");
    assertThat(world.claims()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"statements: abc", "statements: {a: b}", "sources: 7", "claims: true"})
  void refusesWhatShouldBeAList(String list) {
    world.read("f.yaml", "id: it\n" + list + "\n");
    assertThat(world.findings())
        .singleElement()
        .asString()
        .startsWith("f.yaml:2:1 ")
        .contains(" is no list | Write a list.");
    assertThat(world.documents()).hasSize(1);
  }

  @Test
  void takesKeyWithoutValueForAbsent() {
    world.read("f.yaml", document("note:\nconfidence:\ndate:\nscore: ~\n" + SOUND + "id:"));
    assertThat(world.findings()).isEmpty();
    assertThat(world.claims().get(0).spoken().date()).isNull();
    assertThat(world.claims().get(0).spoken().confidence().strength()).isNull();
    assertThat(world.claims().get(0).id()).startsWith("it-");
  }

  @Test
  void refusesNothingInAList() {
    world.read("f.yaml", document("refersTo: [briefing, ]\nspeaker: [~]\n" + SOUND.substring(19)));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:5:15 statements.0.speaker.0: nothing stands here |"
                + " Write a text or group of keys, or remove it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "null", "[]", "text", "{}"})
  void survivesRecordsOfAnyShape(String record) {
    world.read(
        "f.yaml",
        """
        id: it
        sources: [%1$s]
        utterances: [%1$s]
        entities: [%1$s]
        incidents: [%1$s]
        statements: [%1$s]
        claims: [%1$s]
        """
            .formatted(record));
    assertThat(world.findings()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(world.claims()).isEmpty();
  }

  @Test
  void refusesDocumentWhoseIdCannotEndAnIri() {
    world.read("f.yaml", document(SOUND).replace("id: it", "id: It is"));
    assertThat(world.findings()).singleElement().asString().startsWith("f.yaml:1:1 id: 'It is'");
    assertThat(world.documents()).isEmpty();
  }

  @Test
  void namesDocumentWithoutIdByItsFile() {
    world.read("Côté & Ouest 2.1.yaml", "title: It\n");
    assertThat(world.documents())
        .extracting(document -> document.dataset().id())
        .containsExactly("cote-ouest-2.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "# nothing but a remark\n", "~\n", "- a list\n", "words\n", "---\n"})
  void refusesFileWithoutDocument(String text) {
    world.read("f.yaml", text);
    assertThat(world.findings())
        .singleElement()
        .asString()
        .contains("the file holds no document | Start it with keys such as 'id:'");
  }

  @Test
  void refusesSecondDocumentInAFile() {
    world.read("f.yaml", "id: one\n---\nid: two\n");
    world.read("f.json", "{\"id\": \"one\"} {\"id\": \"two\"}");
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:3:1 a second document in one file | Write it into a file of its own.",
            "f.json:1:15 a second document in one file | Write it into a file of its own.");
    assertThat(world.documents()).isEmpty();
  }

  @Test
  void refusesKeyThatStandsTwice() {
    world.read("f.yaml", document("act: denies\n" + SOUND));
    world.read("f.json", "{\"id\": \"it\", \"id\": \"that\"}");
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:6:8 the key 'act' stands twice | Remove one of the two.",
            "f.json:1:18 the key 'id' stands twice | Remove one of the two.");
  }

  @Test
  void refusesYamlAliasesSinceTheyCanGrowWithoutBound() {
    world.read("f.yaml", "id: it\ntitle: &t It\ndescription: *t\n");
    assertThat(world.findings())
        .containsExactly("f.yaml:3:14 a YAML alias, '*name' | Write the value out.");
  }

  @Test
  void takesNoNoticeOfYamlTags() {
    world.read("f.yaml", "id: it\ntitle: !!javax.script.ScriptEngineManager It\n");
    assertThat(world.findings()).isEmpty();
    assertThat(world.documents())
        .extracting(document -> document.dataset().title())
        .containsExactly("It");
  }

  @Test
  void saysWhereYamlIsMalformed() {
    world.read("tab.yaml", "id: it\nstatements:\n\t- id: a\n");
    world.read("open.yaml", "id: it\nstatements: [a\n");
    world.read("indent.yaml", "id: it\n title: It\n");
    assertThat(world.findings())
        .containsExactly(
            "tab.yaml:3:1 not well-formed: while scanning for the next token: found character"
                + " '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation) |"
                + " Mend the file's syntax there.",
            "open.yaml:3:1 not well-formed: while parsing a flow sequence: expected ',' or ']', but"
                + " got <stream end> | Mend the file's syntax there.",
            "indent.yaml:2:7 not well-formed: mapping values are not allowed here |"
                + " Mend the file's syntax there.");
  }

  @Test
  void refusesFileThatIsNotUtf8AndSaysFromWhere() {
    byte[] latin1 = "id: it\ntitle: Größe\n".getBytes(StandardCharsets.ISO_8859_1);
    world.read("f.yaml", latin1);
    world.read("f.json", "{\"title\": \"Größe\"}".getBytes(StandardCharsets.ISO_8859_1));
    world.read("f.jsonl", "{}\n{\"title\": \"Größe\"}".getBytes(StandardCharsets.ISO_8859_1));
    world.read("wide.yaml", "id: it\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(world.findings())
        .containsExactly(
            "f.yaml:2:10 the file is not UTF-8 | Save it as UTF-8.",
            "f.json:1:14 the file is not UTF-8 | Save it as UTF-8.",
            "f.jsonl:2:14 the file is not UTF-8 | Save it as UTF-8.",
            "wide.yaml:1:2 the character U+0000 cannot stand in a text | Remove it.");
  }

  @Test
  void readsOverByteOrderMark() {
    world.read("f.yaml", "\uFEFFid: yaml\n");
    world.read("f.json", "\uFEFF{\"id\": \"json\"}");
    world.read("f.jsonl", "\uFEFF{\"id\": \"lines\"}\n");
    assertThat(world.findings()).isEmpty();
    assertThat(world.documents())
        .extracting(document -> document.dataset().id())
        .containsExactly("yaml", "json", "lines");
  }

  @Test
  void refusesCharactersThatNoRdfSyntaxCanWrite() {
    world.read("raw.yaml", "id: it\ntitle: \"a\0b\"\n");
    world.read("raw.json", "{\"id\": \"it\", \"title\": \"a\0b\"}");
    world.read("escaped.yaml", document("note: \"a\\0b\"\n" + SOUND));
    world.read("half.json", "{\"id\": \"it\", \"title\": \"\\ud83d\"}");
    assertThat(world.findings())
        .containsExactly(
            "raw.yaml:2:10 the character U+0000 cannot stand in a text | Remove it.",
            "raw.json:1:25 not well-formed: Illegal unquoted character ((CTRL-CHAR, code 0)): has"
                + " to be escaped using backslash to be included in string value |"
                + " Mend the file's syntax there.",
            "escaped.yaml:4:5 the character U+0000 cannot stand in a text | Remove it.",
            "half.json:1:14 the character U+D83D cannot stand in a text | Remove it.");
    assertThat(world.ids()).containsExactly("good");
  }

  @Test
  void keepsTextOfAnyScript() {
    String text = "«Ωμέγα» 😀 ‏مرحبا‎ 𝕏 e\u0301 \\\"quoted\\\"\\nnext\\tline";
    world.read("f.yaml", document("note: \"" + text + "\"\n" + SOUND));
    assertThat(world.claims().get(0).recorded().note())
        .isEqualTo(text.replace("\\\"", "\"").replace("\\n", "\n").replace("\\t", "\t"));
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void refusesDeepNesting() {
    String deep = "[".repeat(100_000);
    world.read("f.json", "{\"id\": \"it\", \"title\": " + deep);
    world.read("f.yaml", "id: it\ntitle: " + deep);
    assertThat(world.findings())
        .hasSize(2)
        .allSatisfy(
            text -> assertThat(text).contains("too deep or too long: Document nesting depth (65)"));
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void readsHugeText() {
    String note = ("word ".repeat(20) + "\n    ").repeat(20_000);
    world.read(
        "f.yaml",
        document(SOUND)
            .replace(
                "    act:",
                "    note: >\n      " + note.replace("\n", "\n  ").strip() + "\n    act:"));
    assertThat(world.findings()).isEmpty();
    assertThat(world.claims().get(0).recorded().note()).hasSizeGreaterThan(1_900_000);
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void countsErrorsOfAHugeListInReasonableTime() {
    world.read("f.yaml", HEAD + GOOD.replace("Ruritania", "{nme: Ruritania}").repeat(5_000));
    assertThat(world.findings()).hasSize(5_000);
  }

  @Test
  void readsJsonLinesOverABrokenLine() {
    world.read(
        "f.jsonl",
        """
        {"id": "one", "sources": [{"id": "s", "title": "A dispatch"}], "statements": [{"id": "a", "speaker": "Freedonia", "act": "confirms", "incident": "lakeside", "source": "s"}]}
        {"id": "two",

        {"id": "three", "statments": []}
        """);
    assertThat(world.findings())
        .containsExactly(
            "f.jsonl:2:14 not well-formed: Unexpected end-of-input within/between Object entries |"
                + " Mend the file's syntax there.",
            "f.jsonl:4:17 no such key as 'statments' |"
                + " Did you mean 'statements'? Correct or remove it.");
    assertThat(world.documents())
        .extracting(Document::dataset)
        .extracting("id")
        .containsExactly("one", "three");
    assertThat(world.ids()).containsExactly("a");
  }

  @Test
  void findsRecordFilesBelowAFolderInOrder() throws IOException {
    for (String name :
        List.of("b.yml", "a.YAML", "c/d.json", "c/e.jsonl", "notes.md", "x.schema.json")) {
      Path file = folder.resolve("tree").resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, "");
    }
    assertThat(RecordFile.under(folder.resolve("tree")))
        .extracting(file -> folder.resolve("tree").relativize(file).toString())
        .containsExactly("a.YAML", "b.yml", "c/d.json", "c/e.jsonl");
  }

  @Test
  void saysThatAPathIsMissing() {
    assertThatThrownBy(() -> RecordFile.under(folder.resolve("missing")))
        .isInstanceOf(Failure.BadInput.class)
        .hasMessageContaining("missing")
        .hasMessageContaining("Check the path.");
  }
}
