package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.SparqlService;

/**
 * Tells in words what a claim, an inference or a matter rests on: a line a step, each with its
 * source, the claim of somebody or the authority list.
 */
public final class Explanation {
  private static final String DESCRIBED =
      """
      SELECT DISTINCT ?predicate ?object WHERE { ?subject ?predicate ?object }
      ORDER BY ?predicate ?object""";
  private static final String LISTED =
      """
      PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT DISTINCT ?list WHERE {
        GRAPH ?graph { ?subject a ?type . ?graph a att:Dataset }
        OPTIONAL { ?graph rdfs:label ?name }
        BIND (COALESCE(STR(?name), STR(?graph)) AS ?list)
      } ORDER BY ?list""";
  private static final String ABOUT_INCIDENT =
      """
      PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
      SELECT DISTINCT ?about WHERE { ?about att:ofIncident|att:incident ?subject } ORDER BY ?about""";

  private final SparqlService service;

  public Explanation(SparqlService service) {
    this.service = service;
  }

  /**
   * The lines of the explanation.
   *
   * @throws Failure.Usage if nothing in the graph has that IRI
   */
  public List<String> of(String iri) {
    Node node = NodeFactory.createURI(iri);
    Map<Node, Set<Node>> described = described(node);
    if (described.isEmpty()) {
      throw new Failure.Usage(
          "Nothing in the graph is called <" + iri + ">. 'cag query' finds IRIs.");
    }
    if (is(described, Terms.INFERENCE) || is(described, Terms.att("Matter"))) {
      return derived(described);
    } else if (described.containsKey(Terms.SPEAKER)) {
      return new ClaimInWords(this, described).lines();
    }
    List<String> lines = new ArrayList<>();
    lines.add(label(node) + (is(described, Terms.att("Incident")) ? ", of which are said:" : ""));
    lines.addAll(listed(node));
    select(ABOUT_INCIDENT, node, "about").forEach(each -> lines.add("  <" + each + ">"));
    return lines;
  }

  private List<String> derived(Map<Node, Set<Node>> described) {
    List<String> lines = new ArrayList<>();
    lines.add(new ConclusionInWords(this, described).text());
    int step = 0;
    for (Node premise : inOrder(objects(described, Terms.PREMISE))) {
      lines.add("");
      List<String> words = premise(premise);
      lines.add(++step + ". " + words.get(0));
      words.stream().skip(1).forEach(line -> lines.add("   " + line));
    }
    return lines;
  }

  /** The accusation first, then ties, then what the lists have. */
  private List<Node> inOrder(Set<Node> premises) {
    List<Node> ordered = new ArrayList<>(premises);
    Map<Node, Integer> places = new LinkedHashMap<>();
    premises.forEach(
        each -> {
          Map<Node, Set<Node>> described = described(each);
          places.put(
              each,
              described.containsKey(Terms.att("incident"))
                  ? 0
                  : described.containsKey(Terms.SPEAKER) ? 1 : 2);
        });
    ordered.sort(Comparator.comparing(each -> places.getOrDefault(each, 3)));
    return ordered;
  }

  private List<String> premise(Node premise) {
    Map<Node, Set<Node>> described = described(premise);
    if (described.containsKey(Terms.SPEAKER)) {
      return new ClaimInWords(this, described).lines();
    }
    List<String> lines = new ArrayList<>();
    lines.add(entry(premise, described));
    lines.addAll(listed(premise));
    return lines;
  }

  private String entry(Node node, Map<Node, Set<Node>> described) {
    Node member = one(described, NodeFactory.createURI("http://www.w3.org/ns/org#member"));
    if (!member.equals(Node.ANY)) {
      Node whole = one(described, NodeFactory.createURI("http://www.w3.org/ns/org#organization"));
      return label(member) + " is a member of " + label(whole) + ".";
    }
    Node whole =
        one(described, NodeFactory.createURI("http://www.w3.org/ns/org#subOrganizationOf"));
    Node state = one(described, Terms.att("organOf"));
    return label(node)
        + (state.equals(Node.ANY) ? " is listed" : " is an organ of " + label(state))
        + (whole.equals(Node.ANY) ? "." : " and part of " + label(whole) + ".");
  }

  private List<String> listed(Node node) {
    return select(LISTED, node, "list").stream()
        .map(list -> "Source: the list '" + list.getLiteralLexicalForm() + "'")
        .toList();
  }

  Map<Node, Set<Node>> described(Node node) {
    Map<Node, Set<Node>> described = new LinkedHashMap<>();
    try (QueryExec execution =
        service.prepare(QueryFactory.create(DESCRIBED), Map.of(Var.alloc("subject"), node))) {
      execution
          .select()
          .forEachRemaining(
              row ->
                  described
                      .computeIfAbsent(
                          row.get(Var.alloc("predicate")), key -> new LinkedHashSet<>())
                      .add(row.get(Var.alloc("object"))));
    }
    return described;
  }

  private List<Node> select(String sparql, Node subject, String column) {
    List<Node> found = new ArrayList<>();
    try (QueryExec execution =
        service.prepare(QueryFactory.create(sparql), Map.of(Var.alloc("subject"), subject))) {
      execution.select().forEachRemaining(row -> found.add(row.get(Var.alloc(column))));
    }
    return found;
  }

  private static boolean is(Map<Node, Set<Node>> described, Node type) {
    return objects(described, RDF.Nodes.type).contains(type);
  }

  static Set<Node> objects(Map<Node, Set<Node>> described, Node predicate) {
    return described.getOrDefault(predicate, Set.of());
  }

  /** The first value, or Node.ANY where there is none. */
  static Node one(Map<Node, Set<Node>> described, Node predicate) {
    return objects(described, predicate).stream().findFirst().orElse(Node.ANY);
  }

  String labels(Map<Node, Set<Node>> described, Node predicate) {
    return objects(described, predicate).stream()
        .map(this::label)
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  /** The English or only label of a node, or the node itself. */
  String label(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    Set<Node> labels = objects(described(node), RDFS.Nodes.label);
    return labels.stream()
        .filter(each -> each.getLiteralLanguage().equals("en"))
        .findFirst()
        .or(() -> labels.stream().findFirst())
        .map(Node::getLiteralLexicalForm)
        .orElse(node.toString());
  }
}
