package org.cyberattribution.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.rdf.Vocabulary;

/**
 * Turns the values that a caller gives for a question's parameters into the nodes that its
 * variables are bound to.
 */
public final class Arguments {
  private static final String BY_NAME =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
      SELECT DISTINCT ?entity WHERE {
        ?type rdfs:subClassOf* ?class FILTER (?type != att:UnnamedParty)
        ?entity a ?type ; rdfs:label|skos:altLabel|att:metonym ?name
        FILTER (LCASE(STR(?name)) = LCASE(?given))
      }""";
  private static final String BY_ID =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
      SELECT DISTINCT ?entity WHERE {
        ?type rdfs:subClassOf* ?class FILTER (?type != att:UnnamedParty)
        ?entity a ?type FILTER (STRENDS(STR(?entity), CONCAT("/", ?given)))
      }""";

  private final SparqlService service;

  public Arguments(SparqlService service) {
    this.service = service;
  }

  /**
   * The bindings of a question's variables, with which it can be asked.
   *
   * @throws Failure.Usage if a required parameter is not given, one is unknown, or a value is none
   *     of its type
   */
  public Map<Var, Node> bind(Question question, Map<String, String> given) {
    Map<Var, Node> bindings = fill(question, given);
    List<String> missing = question.missing(given);
    if (!missing.isEmpty()) {
      throw new Failure.Usage(
          "The question '"
              + question.name()
              + "' is not asked without a value for: "
              + String.join(", ", missing)
              + ".");
    }
    return bindings;
  }

  /**
   * The bindings of those of a question's variables that are given.
   *
   * @throws Failure.Usage if a parameter is unknown, or a value is none of its type
   */
  public Map<Var, Node> fill(Question question, Map<String, String> given) {
    Map<String, Question.Parameter> parameters = question.header().parameters();
    given.keySet().stream()
        .filter(name -> !parameters.containsKey(name))
        .findFirst()
        .ifPresent(name -> refuse(question, name));
    Map<Var, Node> bindings = new LinkedHashMap<>();
    parameters.forEach(
        (name, parameter) -> {
          String value = given.getOrDefault(name, parameter.defaultValue());
          if (value != null) {
            bindings.put(Var.alloc(name), node(name, parameter.type(), value));
          }
        });
    return bindings;
  }

  private static void refuse(Question question, String name) {
    String known = String.join(", ", new TreeSet<>(question.header().parameters().keySet()));
    throw new Failure.Usage(
        "The question '"
            + question.name()
            + "' has no parameter '"
            + name
            + "'. "
            + (known.isEmpty() ? "It has none." : "It has: " + known + "."));
  }

  private Node node(String name, Question.Type type, String value) {
    return switch (type) {
      case PARTY -> entity(value, "Party");
      case INCIDENT -> entity(value, "Incident");
      case NORM -> entity(value, "Norm");
      case ENTITY -> iri(name, value);
      case TERM -> term(name, value);
      case INTEGER -> literal(name, value, XSDDatatype.XSDinteger);
      case DATE -> literal(name, value, XSDDatatype.XSDdate);
      case TEXT -> NodeFactory.createLiteralString(value);
    };
  }

  private static Node iri(String name, String value) {
    if (!isIri(value)) {
      throw new Failure.Usage("The parameter '" + name + "' takes an IRI, not '" + value + "'.");
    }
    return NodeFactory.createURI(value);
  }

  private static boolean isIri(String value) {
    return value.matches("https?://[^\\s<>\"{}|\\\\^`]+");
  }

  private static Node term(String name, String value) {
    String term =
        value.startsWith(Vocabulary.NAMESPACE)
            ? value.substring(Vocabulary.NAMESPACE.length())
            : value;
    if (!term.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new Failure.Usage(
          "The parameter '" + name + "' takes a term of the ontology, not '" + value + "'.");
    }
    return NodeFactory.createURI(Vocabulary.NAMESPACE + term);
  }

  private static Node literal(String name, String value, XSDDatatype datatype) {
    if (!datatype.isValid(value)) {
      throw new Failure.Usage(
          "The parameter '"
              + name
              + "' takes "
              + datatype.getURI().replaceAll(".*#", "xsd:")
              + ", not '"
              + value
              + "'.");
    }
    return NodeFactory.createLiteralDT(value, datatype);
  }

  private Node entity(String value, String className) {
    if (isIri(value)) {
      return NodeFactory.createURI(value);
    }
    List<Node> found = look(BY_NAME, value, className);
    if (found.isEmpty()) {
      found = look(BY_ID, value, className);
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new Failure.Usage(
        found.isEmpty()
            ? "No "
                + className.toLowerCase(java.util.Locale.ROOT)
                + " in the store is called '"
                + value
                + "'."
            : "'"
                + value
                + "' is the name of several: "
                + found.stream().map(Node::toString).sorted().collect(Collectors.joining(", "))
                + ". Give the IRI of the one meant.");
  }

  private List<Node> look(String sparql, String value, String className) {
    Map<Var, Node> bindings =
        Map.of(
            Var.alloc("given"), NodeFactory.createLiteralString(value),
            Var.alloc("class"), NodeFactory.createURI(Vocabulary.NAMESPACE + className));
    List<Node> found = new ArrayList<>();
    try (QueryExec execution = service.prepare(QueryFactory.create(sparql), bindings)) {
      execution.select().forEachRemaining(row -> found.add(row.get(Var.alloc("entity"))));
    }
    return found;
  }
}
