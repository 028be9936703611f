package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Party;
import org.cyberattribution.resolve.Removals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files say of each other's ids and names, in whatever order they are read. */
class ReadingTest {
  @TempDir Path folder;
  private final Findings findings = new Findings();

  @Test
  void readsClaimsBeforeTheFilesThatDefineTheirNames() throws IOException {
    write(
        "a.yaml",
        """
        id: claims
        sources: [{id: s, title: A dispatch}]
        statements:
          - {id: a, speaker: Freedonia, act: confirms, incident: outage, source: s}
        """);
    write(
        "b.yaml", "id: incidents\nincidents: [{id: outage, name: Outage, victims: [Freedonia]}]\n");
    write("c.yaml", "id: states\nentities: [{id: freedonia, class: State, name: Freedonia}]\n");

    List<Reading.Read> read = read();

    assertThat(problems()).isEmpty();
    assertThat(read.get(0).document().claims()).hasSize(1);
  }

  @Test
  void refusesSecondEntityOfOneIdAndSaysWhereItStands() throws IOException {
    write(
        "a.yaml",
        """
        id: states
        entities:
          - {id: freedonia, class: State, name: Freedonia}
          - {id: freedonia, class: State, name: Freedonia again}
        incidents:
          - {id: outage, name: Outage}
          - {id: outage, name: Other outage}
        """);
    write("b.yaml", "id: more\nentities: [{id: freedonia, class: Person, name: Fred}]\n");

    List<Reading.Read> read = read();

    assertThat(problems())
        .containsExactly(
            "a.yaml:4:5 the id 'freedonia' is taken by another entry",
            "b.yaml:2:12 the id 'freedonia' is taken by another entry",
            "a.yaml:7:5 the id 'outage' is taken by another entry");
    assertThat(read.get(0).document().parties())
        .extracting(Party::name)
        .containsExactly("Freedonia");
    assertThat(read.get(0).document().incidents())
        .extracting(Incident::name)
        .containsExactly("Outage");
    assertThat(read.get(1).document().parties()).isEmpty();
  }

  @Test
  void refusesSecondDocumentOfOneId() throws IOException {
    write("a.yaml", "id: states\n");
    write("b.jsonl", "{\"id\": \"other\"}\n{\"id\": \"states\"}\n");

    assertThat(read()).hasSize(2);

    assertThat(problems())
        .containsExactly("b.jsonl:2:2 another file of this load has the data set id 'states'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ontology", "loads", "entailed", "inferred"})
  void refusesIdOfAGraphOfTheProgramsOwn(String id) throws IOException {
    write("a.yaml", "title: It\nid: " + id + "\n");

    assertThat(read()).isEmpty();

    assertThat(problems())
        .containsExactly("a.yaml:2:1 '" + id + "' is the name of a graph that the program makes");
  }

  @Test
  void warnsOfReferencesToEntitiesThatAreNot() throws IOException {
    write(
        "a.yaml",
        """
        id: organs
        entities:
          - {id: ministry, class: StateOrgan, name: Ministry, organOf: nowhere}
          - {id: outlet, class: MediaOutlet, name: Outlet, country: elsewhere}
          - {id: body, class: Organisation, name: Body, partOf: whole, memberOf: [{organisation: club}]}
          - {id: rule, class: Norm, name: Rule, broader: code}
        """);

    read();

    assertThat(problems())
        .containsExactly(
            "a.yaml:3:55 no entity has the id 'nowhere'",
            "a.yaml:4:52 no entity has the id 'elsewhere'",
            "a.yaml:5:49 no entity has the id 'whole'",
            "a.yaml:5:76 no entity has the id 'club'",
            "a.yaml:6:41 no norm has the id 'code'");
    assertThat(findings.exitCode()).isZero();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private List<Reading.Read> read() {
    Reading reading = new Reading(findings, new Removals(List.of()));
    Path schema = ProjectFiles.at(ProjectFolder.file("")).recordSchema();
    reading.parse(new RecordFile(schema, findings), List.of(folder), List.of());
    return reading.documents();
  }

  private List<String> problems() {
    return findings.all().stream()
        .map(finding -> finding.place().replace(folder + "/", "") + " " + finding.problem())
        .toList();
  }
}
