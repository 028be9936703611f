package org.cyberattribution.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.query.SparqlService;
import org.cyberattribution.rdf.Iris;

/** Files of others on their whole way from the file to quads, and what these say. */
public final class Imported {
  /** Invented authority lists, in which only the publishers are real. */
  public static final String LISTS =
      """
      id: world
      title: An invented world
      licence: CC0-1.0
      entities:
        - {id: freedonia, class: State, name: Freedonia, codes: {iso3166-1-alpha-2: FD}}
        - {id: examplestan, class: State, name: Examplestan, codes: {iso3166-1-alpha-2: EX}}
        - {id: misp-project, class: Organisation, name: MISP Project}
        - {id: microsoft, class: Company, name: Microsoft}
        - {id: mandiant, class: Company, name: Mandiant}
        - {id: crowdstrike, class: Company, name: CrowdStrike}
        - {id: mitre, class: Organisation, name: MITRE Corporation, aliases: [The MITRE Corporation]}
        - {id: council-on-foreign-relations, class: Organisation, name: Council on Foreign Relations}
        - {id: example-research, class: Company, name: Example Research}
      """;

  private static final String PREFIXES =
      """
      PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX schema: <https://schema.org/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  static final Iris IRIS = new Iris(Iris.PUBLISHED);

  private final ProjectFiles project;
  private final Findings findings = new Findings();
  private final Staging.Staged staged;
  private final DatasetGraph data;

  private Imported(ProjectFiles project, Path folder, List<Path> files) throws IOException {
    this.project = project;
    this.staged =
        new Staging(project, IRIS, findings).stage(files, Files.createTempDirectory(folder, "q"));
    this.data = Validation.inMemory(staged);
  }

  /** Imports files with the invented lists. */
  public static Imported of(Path folder, Path... files) {
    try {
      return new Imported(world(folder), folder, List.of(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports files with the project's own lists. */
  public static Imported withProjectLists(Path folder, Path... files) {
    try {
      return new Imported(
          ProjectFiles.at(ProjectFolder.file("").toAbsolutePath()), folder, List.of(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project with the invented lists instead of its own. */
  static ProjectFiles world(Path folder) throws IOException {
    Path lists = Files.createDirectories(folder.resolve("lists")).resolve("world.yaml");
    Files.writeString(lists, LISTS);
    return new ProjectFiles(ProjectFolder.file("").toAbsolutePath(), List.of(lists));
  }

  /** The rows of a query over the union of all graphs, their values joined by ' | '. */
  public List<String> rows(String query) {
    return answers(PREFIXES + query);
  }

  /** The rows of a query that has its own prefixes. */
  List<String> answers(String query) {
    List<String> rows = new ArrayList<>();
    try (QueryExec execution =
        SparqlService.overUnionOf(data).prepare(QueryFactory.create(query), Map.of())) {
      List<Var> columns = Var.varList(execution.getQuery().getResultVars());
      execution.select().forEachRemaining(row -> rows.add(row(row, columns)));
    }
    return rows;
  }

  private static String row(Binding row, List<Var> columns) {
    return columns.stream()
        .map(
            column ->
                !row.contains(column)
                    ? ""
                    : row.get(column).isLiteral()
                        ? row.get(column).getLiteralLexicalForm()
                        : row.get(column)
                            .toString()
                            .replace(Iris.PUBLISHED, "")
                            .replace("ontology#", "att:"))
        .collect(Collectors.joining(" | "));
  }

  /** How many nodes of a class a data set's graph has. */
  public long count(String dataset, String className) {
    return Long.parseLong(
        rows("SELECT (COUNT(DISTINCT ?n) AS ?c) { GRAPH <%s> { ?n a att:%s } }"
                .formatted(IRIS.graph(dataset), className))
            .get(0));
  }

  /** The graphs themselves. */
  public DatasetGraph graphs() {
    return data;
  }

  public List<String> datasets() {
    return staged.graphs().values().stream()
        .filter(Staging.Graph::requested)
        .map(graph -> graph.dataset().id())
        .toList();
  }

  public Findings findings() {
    return findings;
  }

  public List<String> problems() {
    return findings.all().stream().map(Finding::problem).toList();
  }

  public List<String> problems(Finding.Kind kind) {
    return findings.all().stream()
        .filter(finding -> finding.kind() == kind)
        .map(Finding::problem)
        .toList();
  }

  /** The lines of the imported graphs' quads. */
  public String quads() {
    return lines(staged.quads().files());
  }

  /** Those of them that await review. */
  public String review() {
    return lines(staged.review().files());
  }

  private String lines(List<Path> files) {
    List<String> endings = datasets().stream().map(id -> "<" + IRIS.graph(id) + "> .").toList();
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file)) {
        lines
            .filter(line -> endings.stream().anyMatch(line::endsWith))
            .forEach(line -> text.append(line).append('\n'));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return text.toString();
  }

  /** What the shapes find in the imported graphs, warnings too. */
  public List<String> shapeFindings() {
    Findings found = new Findings();
    Set<String> graphs =
        datasets().stream().map(IRIS::graph).collect(Collectors.toUnmodifiableSet());
    new Validation(project, IRIS).checkShapes(staged, data, graphs, found);
    return found.all().stream().map(finding -> finding.problem() + " " + finding.focus()).toList();
  }
}
