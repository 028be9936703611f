package org.cyberattribution.serve.linked;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.cyberattribution.serve.page.Link;

/** The ontology for people: each term under its own anchor, with its definition and an example. */
public final class OntologyPage {
  private static final String TERM = Paths.ONTOLOGY + "#";
  private static final Node ONTOLOGY = NodeFactory.createURI(Paths.ONTOLOGY);

  /** What places a term among the others; all else that is said of it stands in the RDF. */
  private static final List<Node> RELATIONS =
      List.of(
          RDFS.subClassOf.asNode(),
          RDFS.subPropertyOf.asNode(),
          RDFS.domain.asNode(),
          RDFS.range.asNode(),
          OWL2.inverseOf.asNode(),
          SKOS.broader.asNode(),
          NodeFactory.createURI(TERM + "scale"),
          NodeFactory.createURI(TERM + "rank"),
          SKOS.altLabel.asNode(),
          SKOS.note.asNode(),
          SKOS.scopeNote.asNode());

  private final Graph ontology;
  private final Paths paths;

  OntologyPage(Graph ontology, Paths paths) {
    this.ontology = ontology;
    this.paths = paths;
  }

  /** What the page tells. */
  public record Content(
      String description,
      String version,
      String modified,
      Link licence,
      String citation,
      List<Group> groups) {}

  /** Terms of one kind, or the concepts of one scheme. */
  public record Group(String title, String id, String definition, List<Term> terms) {}

  /** A class, property or concept. */
  public record Term(
      String name,
      String label,
      List<String> definitions,
      List<String> examples,
      List<Relation> relations) {}

  /** How a term relates to others, or what else is said of it. */
  public record Relation(String label, List<Link> values) {}

  Content content() {
    Stream<Group> kinds =
        Stream.of(
            group("Classes", "classes", OWL2.Class.asNode()),
            group("Properties between things", "object-properties", OWL2.ObjectProperty.asNode()),
            group("Properties with values", "value-properties", OWL2.DatatypeProperty.asNode()));
    return new Content(
        text(ONTOLOGY, DCTerms.description.asNode()),
        text(ONTOLOGY, OWL2.versionInfo.asNode()),
        text(ONTOLOGY, DCTerms.modified.asNode()),
        values(ONTOLOGY, DCTerms.license.asNode())
            .map(this::link)
            .findFirst()
            .orElse(new Link("not stated", null)),
        text(ONTOLOGY, DCTerms.bibliographicCitation.asNode()),
        Stream.concat(kinds, schemes()).filter(group -> !group.terms().isEmpty()).toList());
  }

  private Group group(String title, String id, Node type) {
    return new Group(title, id, "", terms(subjects(RDF.type.asNode(), type)));
  }

  private Stream<Group> schemes() {
    return own(subjects(RDF.type.asNode(), SKOS.ConceptScheme.asNode()))
        .map(
            scheme ->
                new Group(
                    label(scheme),
                    name(scheme),
                    text(scheme, SKOS.definition.asNode()),
                    terms(subjects(SKOS.inScheme.asNode(), scheme))));
  }

  private Stream<Node> subjects(Node property, Node object) {
    return ontology.stream(Node.ANY, property, object).map(Triple::getSubject);
  }

  private static Stream<Node> own(Stream<Node> nodes) {
    return nodes
        .filter(node -> node.isURI() && node.getURI().startsWith(TERM))
        .distinct()
        .sorted(Comparator.comparing(Node::getURI));
  }

  private List<Term> terms(Stream<Node> nodes) {
    return own(nodes).map(this::term).toList();
  }

  private Term term(Node term) {
    return new Term(
        name(term),
        label(term),
        texts(term, SKOS.definition.asNode()),
        texts(term, SKOS.example.asNode()),
        RELATIONS.stream()
            .map(property -> new Relation(label(property), links(term, property)))
            .filter(relation -> !relation.values().isEmpty())
            .toList());
  }

  private static String name(Node term) {
    return term.getURI().replaceFirst("^.*[/#]", "");
  }

  private Stream<Node> values(Node subject, Node property) {
    return ontology.stream(subject, property, Node.ANY).map(Triple::getObject);
  }

  private List<Link> links(Node subject, Node property) {
    return values(subject, property)
        .filter(value -> !value.isBlank())
        .map(this::link)
        .sorted(Comparator.comparing(Link::text))
        .toList();
  }

  private Link link(Node node) {
    if (!node.isURI()) {
      return new Link(node.getLiteralLexicalForm(), null);
    }
    String address = node.getURI().startsWith(TERM) ? "#" + name(node) : address(node.getURI());
    return new Link(label(node), address);
  }

  private String address(String iri) {
    return paths.local(iri).orElse(iri);
  }

  private List<String> texts(Node subject, Node property) {
    return values(subject, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  private String text(Node subject, Node property) {
    return texts(subject, property).stream().findFirst().orElse("");
  }

  private String label(Node node) {
    Optional<String> label =
        Stream.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())
            .flatMap(property -> texts(node, property).stream())
            .findFirst();
    return label.orElseGet(() -> name(node).isEmpty() ? node.toString() : words(name(node)));
  }

  /** The name of a term of another vocabulary, as words. */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
