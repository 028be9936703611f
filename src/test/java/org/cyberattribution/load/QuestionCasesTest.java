package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.infer.GraphData;
import org.cyberattribution.infer.Inference;
import org.cyberattribution.query.Arguments;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Question;
import org.cyberattribution.query.SparqlService;
import org.cyberattribution.rdf.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the case folder of each question: its data goes the whole way from record to RDF, the answer
 * must have exactly the expected rows, and no row may hold a near miss.
 */
class QuestionCasesTest {
  private static final Path HOME = Path.of(System.getProperty("cag.home", "."));
  private static final Path CASES = HOME.resolve("src/test/resources/questions");
  private static final ProjectFiles PROJECT = new ProjectFiles(HOME, List.of());
  private static final Pattern DERIVED =
      Pattern.compile("att:(implicates|covers|restsOn|standing|ofIncident|gathers)\\b");
  private static final Iris IRIS = new Iris(Iris.PUBLISHED);

  @TempDir Path folder;

  static Stream<Question> questions() {
    return Catalogue.load(HOME.resolve("queries")).questions().stream();
  }

  @Test
  void everyCaseIsOfAQuestion() throws IOException {
    Set<String> names = new LinkedHashSet<>(questions().map(Question::name).toList());
    try (Stream<Path> cases = Files.list(CASES)) {
      assertThat(cases.map(path -> path.getFileName().toString()).toList()).isSubsetOf(names);
    }
  }

  @Test
  void asksAtLeastFortyQuestions() {
    assertThat(questions().filter(question -> !question.topic().equals("checks")).count())
        .isGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void answersItsCase(Question question) throws IOException {
    Path example = CASES.resolve(question.name());
    DatasetGraph data = data(example, question);
    List<Map<String, String>> asserted = answer(question, example, data);
    infer(data);
    List<Map<String, String>> rows = answer(question, example, data);

    if (!asksOfDerived(question)) {
      assertThat(rows)
          .as("what is derived changes no answer about what was said")
          .containsExactlyInAnyOrderElementsOf(asserted);
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(csv(example.resolve("expected.csv")));
    for (Map<String, String> miss : csv(example.resolve("near-misses.csv"))) {
      assertThat(rows)
          .as("no row holds %s", miss)
          .noneMatch(row -> row.entrySet().containsAll(miss.entrySet()));
      assertNear(miss, data, question);
    }
  }

  private static void infer(DatasetGraph data) {
    new Inference(PROJECT.rules(), PROJECT.policies(), IRIS).everything(new GraphData(data));
  }

  /** Whether a question speaks of inferences by one of their own terms. */
  private static boolean asksOfDerived(Question question) {
    return DERIVED.matcher(question.sparql()).find();
  }

  /**
   * A near miss is near only if all that it speaks of stands in the data, or is a word of the
   * query's own.
   */
  private static void assertNear(Map<String, String> miss, DatasetGraph data, Question question) {
    Set<String> words = new LinkedHashSet<>();
    data.find()
        .forEachRemaining(
            quad -> {
              words.add(plain(quad.getSubject()));
              words.add(plain(quad.getObject()));
            });
    assertThat(miss.values())
        .allMatch(
            value ->
                value.matches("\\d{1,3}|")
                    || words.contains(value)
                    || question.sparql().contains('"' + value + '"'));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void describesItsColumnsAndParameters(Question question) {
    List<String> variables = QueryFactory.create(question.sparql()).getResultVars();
    assertThat(question.header().columns().keySet())
        .containsExactlyElementsOf(
            variables.stream().filter(name -> !question.linksOnly().contains(name)).toList());
    assertThat(variables).containsAll(question.header().links().keySet());
    assertThat(variables).containsAll(question.header().links().values());
    assertThat(question.header().keywords()).isNotEmpty();
    question
        .header()
        .parameters()
        .keySet()
        .forEach(name -> assertThat(question.sparql()).contains("?" + name));
  }

  private DatasetGraph data(Path example, Question question) {
    Findings findings = new Findings();
    Staging.Staged staged =
        new Staging(PROJECT, IRIS, findings).stage(List.of(example.resolve("data.yaml")), folder);
    DatasetGraph data = Validation.inMemory(staged);
    boolean check = question.topic().equals("checks");
    if (!check) {
      new Validation(PROJECT, IRIS).checkShapes(staged, data, staged.graphs().keySet(), findings);
    }
    assertThat(findings.all())
        .filteredOn(finding -> finding.kind() != Finding.Kind.WARNING)
        .isEmpty();
    Path turtle = example.resolve("data.ttl");
    if (Files.exists(turtle)) {
      RDFDataMgr.read(
          data.getGraph(NodeFactory.createURI(IRIS.graph("data"))), turtle.toUri().toString());
    }
    return data;
  }

  private static List<Map<String, String>> answer(
      Question question, Path example, DatasetGraph data) throws IOException {
    SparqlService service = SparqlService.overUnionOf(data);
    Map<Var, Node> bindings = new Arguments(service).bind(question, parameters(example));
    List<Map<String, String>> rows = new ArrayList<>();
    try (QueryExec execution = service.prepare(QueryFactory.create(question.sparql()), bindings)) {
      execution.select().forEachRemaining(row -> rows.add(row(question, row)));
    }
    return rows;
  }

  private static Map<String, String> row(Question question, Binding binding) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String column : question.header().columns().keySet()) {
      Node node = binding.get(Var.alloc(column));
      row.put(column, node == null ? "" : plain(node));
    }
    return row;
  }

  private static String plain(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static Map<String, String> parameters(Path example) throws IOException {
    Path file = example.resolve("parameters.yaml");
    return Files.exists(file)
        ? new YAMLMapper().readValue(file.toFile(), new TypeReference<Map<String, String>>() {})
        : Map.of();
  }

  private static List<Map<String, String>> csv(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(file)) {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord record : format.parse(text)) {
        rows.add(record.toMap());
      }
    }
    return rows;
  }
}
