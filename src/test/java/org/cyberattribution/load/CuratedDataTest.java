package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Statement;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.SparqlService;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.validate.CheckQueries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the project promises of its own data: that it is clean, and how much there is at least. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CuratedDataTest {
  /** What somebody looked at and left, by the file and the beginning of the problem. */
  private static final Set<String> KNOWN_WARNINGS =
      Set.of(
          // Addressed to all who were affected, none of whom is named.
          "microsoft-exchange-2021.yaml: The expression of solidarity does not say by whom it"
              + " stands.");

  /** No retraction of an attribution was found in published material. */
  private static final Set<SpeechAct> NOT_FOUND = EnumSet.of(SpeechAct.RETRACTS);

  private final Findings findings = new Findings();
  private final CuratedData curated = CuratedData.read();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private List<CheckQueries.Row> rows = List.of();

  @BeforeAll
  void stageAll(@TempDir Path folder) {
    ProjectFiles project = CuratedData.PROJECT;
    Iris iris = new Iris(Iris.PUBLISHED);
    Staging.Staged staged =
        new Staging(project, iris, findings).stage(List.of(project.data()), folder);
    DatasetGraph data = Validation.inMemory(staged);
    new Validation(project, iris).checkShapes(staged, data, staged.graphs().keySet(), findings);
    rows = CheckQueries.load(project.checks()).run(data);
    count(data, Catalogue.load(project.queries()).named("how-much-is-in").sparql());
  }

  private void count(DatasetGraph data, String sparql) {
    SparqlService service = SparqlService.overUnionOf(data);
    try (QueryExec execution = service.prepare(QueryFactory.create(sparql), Map.of())) {
      execution
          .select()
          .forEachRemaining(
              row -> counts.put(text(row, "part") + ": " + text(row, "what"), number(row)));
    }
  }

  private static String text(Binding row, String column) {
    return row.get(Var.alloc(column)).getLiteralLexicalForm();
  }

  private static int number(Binding row) {
    return Integer.parseInt(text(row, "count"));
  }

  @Test
  void hasNoFindingsButKnownWarnings() {
    assertThat(findings.all()).allMatch(Finding::isWarning);
    assertThat(findings.all())
        .extracting(finding -> Path.of(finding.file()).getFileName() + ": " + finding.problem())
        .allMatch(problem -> KNOWN_WARNINGS.stream().anyMatch(problem::startsWith));
  }

  @Test
  void passesEveryCheck() {
    assertThat(rows).isEmpty();
  }

  @Test
  void listsEnoughToNameThings() {
    assertThat(counts.get("lists: states")).isGreaterThanOrEqualTo(193);
    assertThat(counts.get("lists: threat actors")).isGreaterThanOrEqualTo(150);
    assertThat(counts.get("lists: incidents")).isGreaterThanOrEqualTo(40);
  }

  @Test
  void holdsEnoughStatements() {
    assertThat(counts.get("sources: utterances")).isGreaterThanOrEqualTo(100);
    assertThat(curated.records(Statement.class::isInstance)).isGreaterThanOrEqualTo(200);
    assertThat(curated.records(CuratedData.of(SpeechAct.DENIES, SpeechAct.DISPUTES)))
        .isGreaterThanOrEqualTo(20);
    assertThat(counts.get("claims: affiliation claims")).isPositive();
  }

  @Test
  void hearsTheWorldBeyondTheWest() {
    assertThat(counts.get("speakers: speakers at home outside North America and Western Europe"))
        .isGreaterThanOrEqualTo(20);
  }

  @Test
  void coversEveryActThatWasFound() {
    Set<SpeechAct> acts = curated.statements().map(Statement::act).collect(Collectors.toSet());

    assertThat(acts).containsAll(EnumSet.complementOf(EnumSet.copyOf(NOT_FOUND)));
  }

  @Test
  void leavesNoMoreThanATenthUnchecked() {
    long unchecked = curated.records(claim -> !claim.checked());

    assertThat(unchecked * 10).isLessThanOrEqualTo(curated.records(claim -> true));
  }

  @Test
  void quotesNobody() {
    assertThat(curated.claims().flatMap(claim -> claim.reported().evidence().stream()))
        .allMatch(evidence -> evidence.quote() == null);
  }

  @Test
  void saysWhoRecordedEachClaimAndWhen() {
    assertThat(curated.claims().map(Claim::recorded))
        .allMatch(recorded -> recorded.recordedBy() != null && recorded.recordedOn() != null);
  }
}
