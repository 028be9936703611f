package org.cyberattribution.extract.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.record.WorldOfRecords;
import org.cyberattribution.ingest.text.TextReader;
import org.cyberattribution.model.Names;
import org.cyberattribution.rdf.Iris;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over several documents, stopped and taken up again. */
class ExtractionRunTest {
  private static final String BLAME =
      "On Monday Freedonia blamed Examplestan for the Canal attack.";

  @TempDir Path folder;

  private Path out = Path.of("");
  private Path one = Path.of("");
  private Path two = Path.of("");

  @BeforeEach
  void writeDocuments() throws IOException {
    out = folder.resolve("out.jsonl");
    one = document("one.txt", BLAME);
    two = document("two.txt", "Freedonia blamed Examplestan for the Canal attack, it is reported.");
  }

  @Test
  void writesDocumentsThatAreReadAgainTogether() throws IOException {
    run(false, one, two);

    WorldOfRecords world = new WorldOfRecords(folder).read("again.jsonl", Files.readString(out));

    assertThat(world.findings()).isEmpty();
    assertThat(world.documents()).hasSize(2);
    assertThat(world.documents().get(1).claims()).hasSize(1);
  }

  @Test
  void goesOnWhereItWasStopped() throws IOException {
    run(false, one);
    // As a process leaves it that is killed while it writes.
    Files.writeString(out, Files.readString(out) + "{\"id\": \"tw");

    RunReport report = run(true, one, two);

    assertThat(report.done()).isEqualTo(1);
    assertThat(report.statements()).isEqualTo(2);
    assertThat(Files.readAllLines(out)).hasSize(2).noneMatch(line -> line.endsWith("tw"));
  }

  @Test
  void doesAChangedDocumentAgain() throws IOException {
    run(false, one);
    document("one.txt", BLAME + " And more.");

    assertThat(run(true, one).done()).isZero();
  }

  @Test
  void proposesReportsOfOneUtteranceAndJoinsNone() throws IOException {
    RunReport report = run(false, one, two);

    assertThat(report.joins()).isEqualTo(1);
    assertThat(report.findings())
        .extracting(Finding::problem)
        .anyMatch(problem -> problem.contains("'two-0' may report the same utterance as 'one-0'"));
    assertThat(Files.readAllLines(out)).noneMatch(line -> line.contains("\"utterance\""));
  }

  @Test
  void setsABadDocumentAsideAndGoesOn() throws IOException {
    Path bad =
        Files.write(folder.resolve("bad.pdf"), "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8));

    RunReport report = run(false, bad, one);

    assertThat(report.setAside()).isEqualTo(1);
    assertThat(report.statements()).isEqualTo(1);
    assertThat(report.exitCode()).isZero();
    assertThat(run(true, bad, one).done()).isEqualTo(2);
  }

  @Test
  void failsWhereNothingCouldBeRead() throws IOException {
    assertThat(run(false, folder.resolve("missing.txt")).exitCode()).isEqualTo(3);
  }

  @Test
  void writesYamlFilesThatAreReadAgain() throws IOException {
    Path files = folder.resolve("files");
    try (Output output = new FolderOutput(files, ".yaml", serialiser(OutputFormat.yaml))) {
      run(output, Journal.none(), one);
    }

    WorldOfRecords world =
        new WorldOfRecords(folder).read("again.yaml", Files.readString(files.resolve("one.yaml")));

    assertThat(world.findings()).isEmpty();
    assertThat(world.documents().get(0).claims()).hasSize(1);
  }

  @Test
  void writesTriG() throws IOException {
    try (Output output = StreamOutput.to(out, 0, serialiser(OutputFormat.trig))) {
      run(output, Journal.none(), one);
    }

    assertThat(Files.readString(out)).contains("att:Attribution", "att:accused");
  }

  private RunReport run(boolean resumed, Path... files) throws IOException {
    Path state = folder.resolve("out.jsonl.journal");
    Journal journal = resumed ? Journal.resume(state) : Journal.begin(state);
    try (Output output = StreamOutput.to(out, journal.length(), serialiser(OutputFormat.jsonl))) {
      return run(output, journal, files);
    }
  }

  private RunReport run(Output output, Journal journal, Path... files) throws IOException {
    Findings findings = new Findings();
    try (TextReader reader = new TextReader(null, findings, Duration.ofSeconds(60))) {
      ExtractionRun run =
          new ExtractionRun(reader, new PlainWords(names()), output, journal, findings);
      for (Path file : List.of(files)) {
        run.take(file);
      }
      return run.report();
    }
  }

  private StreamOutput.Serialiser serialiser(OutputFormat format) {
    return new DocumentText(format, names(), new Iris(Iris.PUBLISHED));
  }

  private Names names() {
    return new WorldOfRecords(folder).names();
  }

  private Path document(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
