package org.cyberattribution.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.load.LoadReport;
import org.cyberattribution.load.Loading;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.load.Validation;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates are listed, accepted, corrected and rejected, and what was decided stays decided. */
class ReviewTest {
  private static final String EXTRACTED =
      """
      {"id": "report", "incidents": [{"id": "fjordlight", "name": "Fjordlight intrusion"}],
       "sources": [{"id": "report", "title": "A report"}], "utterances": [],
       "statements": [
         {"id": "report-1", "speaker": ["Norway"], "act": "attributes", "target": [{"name": "Russia", "level": "state"}],
          "incident": ["Fjordlight intrusion"], "source": "report", "score": 0.6, "evidence": {"start": 1, "end": 5}},
         {"id": "report-2", "speaker": ["NATO"], "act": "supports", "target": [], "addressee": ["Norway"],
          "incident": ["Fjordlight intrusion"], "source": "report", "score": 0.9, "evidence": {"start": 6, "end": 9}}]}
      """;

  private static final String LISTS =
      """
      id: world
      title: Those whom the report names
      licence: CC0-1.0
      entities:
        - {id: norway, class: State, name: Norway}
        - {id: russia, class: State, name: Russia}
        - {id: nato, class: IntergovernmentalOrganisation, name: NATO}
      """;

  @TempDir Path folder;

  private ProjectFiles project = ProjectFiles.at(Path.of(""));
  private final Iris iris = new Iris(Iris.PUBLISHED);
  private Path store = Path.of("");
  private Path accepted = Path.of("");

  @BeforeEach
  void loadCandidates() throws IOException {
    Path lists = Files.writeString(folder.resolve("lists.yaml"), LISTS);
    project = new ProjectFiles(ProjectFolder.file("").toAbsolutePath(), List.of(lists));
    store = folder.resolve("store");
    accepted = folder.resolve("accepted");
    load(Files.writeString(folder.resolve("out.jsonl"), EXTRACTED.replace("\n", " ")));
  }

  @Test
  void listsCandidatesWithTheSurestFirst() {
    assertThat(review().undecided())
        .extracting(Candidate::id)
        .containsExactly("report-2", "report-1");
  }

  @Test
  void acceptsIntoAFileThatLoadsAsChecked() throws IOException {
    Path file = accept("report-2", Map.of());

    assertThat(Files.readString(file)).contains("reviewedBy: an-analyst", "checked:");
    assertThat(load(file).claims()).isEqualTo(1);
    assertThat(review().undecided()).extracting(Candidate::id).containsExactly("report-1");
  }

  @Test
  void correctsARecordAndKeepsItsId() throws IOException {
    Path file =
        accept("report-1", Map.of("act", new TextNode("condemns"), "score", NullNode.instance));

    assertThat(Files.readString(file)).contains("id: report-1", "act: condemns");
    assertThat(Files.readString(file)).doesNotContain("score");
    assertThat(review().decisions().last().get("statement/report-1"))
        .extracting(Decision::verdict, Decision::by, Decision::note)
        .containsExactly(Decision.Verdict.CORRECTED, "An Analyst", "a reason");
  }

  @Test
  void refusesACorrectionThatIsNoRecord() {
    assertThatThrownBy(() -> accept("report-1", Map.of("act", new TextNode("condmns"))))
        .isInstanceOf(Failure.BadInput.class)
        .hasMessageContaining("condmns");
    assertThat(review().undecided()).hasSize(2);
    assertThat(accepted.resolve("report-accepted.yaml")).doesNotExist();
  }

  @Test
  void gathersWhatIsAcceptedOfOneDocumentInOneFile() {
    Path one = accept("report-1", Map.of());
    Path two = accept("report-2", Map.of());

    assertThat(two).isEqualTo(one);
    assertThat(load(one).claims()).isEqualTo(2);
  }

  @Test
  void keepsRejectionsWhenADocumentIsExtractedAgain() {
    Review review = review();
    review.reject(review.candidate("report-1"), "An Analyst", "the text says otherwise");

    load(folder.resolve("out.jsonl"));

    assertThat(review().undecided()).extracting(Candidate::id).containsExactly("report-2");
    assertThat(review().all()).hasSize(2);
  }

  @Test
  void forgetsCandidatesThatAreExtractedNoMore() throws IOException {
    Path none = folder.resolve("out.jsonl");
    Files.writeString(none, "{\"id\": \"report\", \"statements\": [], \"claims\": []}");
    load(none);

    assertThat(review().all()).isEmpty();
  }

  @Test
  void saysWhichCandidatesThereAreNot() {
    assertThatThrownBy(() -> review().candidate("nothing"))
        .isInstanceOf(Failure.BadInput.class)
        .hasMessageContaining("cag review list");
    assertThatThrownBy(() -> review().candidate("report"))
        .hasMessageContaining("begins the ids of 2");
  }

  private Path accept(String id, Map<String, JsonNode> corrections) {
    Review review = review();
    return review.accept(review.candidate(id), corrections, "An Analyst", "a reason", accepted);
  }

  private Review review() {
    Validation validation = new Validation(project, iris);
    return new Review(store, file -> validation.validate(List.of(file)));
  }

  private LoadReport load(Path file) {
    try (Store opened = Store.open(store.resolve("store"))) {
      LoadReport report = new Loading(project, iris, store).load(List.of(file), opened);
      assertThat(report.findings()).filteredOn(finding -> !finding.isWarning()).isEmpty();
      return report;
    }
  }
}
