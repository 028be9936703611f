package org.cyberattribution.export;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Question;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.rdf.Vocabulary;

/**
 * What the store tells machines of itself, in a graph of its own: counts by class and property,
 * data sets, prefixes, and the catalogue's questions, so that query editors can complete and show
 * them.
 */
public final class Metadata {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String LICENCE = "http://spdx.org/licenses/CC-BY-4.0";
  private static final Node DATASET = uri(Vocabulary.NAMESPACE + "Dataset");

  private final Iris iris;
  private final String base;
  private final Catalogue catalogue;
  private final String prefixesFile;

  /**
   * @param prefixesFile the Turtle file that declares the questions' prefixes
   */
  public Metadata(Iris iris, Catalogue catalogue, java.nio.file.Path prefixesFile) {
    this.iris = iris;
    this.base = iris.graph("").replaceFirst("graph/$", "");
    this.catalogue = catalogue;
    this.prefixesFile = prefixesFile.toUri().toString();
  }

  /** Writes the metadata graph anew, within the caller's transaction. */
  public void renew(DatasetGraph data) {
    Node name = uri(iris.graph("metadata"));
    data.removeGraph(name);
    Graph graph = GraphFactory.createDefaultGraph();
    describe(graph, data);
    RDFDataMgr.read(graph, prefixesFile);
    catalogue.questions().stream()
        .filter(question -> !question.topic().equals("checks"))
        .forEach(question -> question(graph, question));
    graph
        .find()
        .forEachRemaining(
            triple ->
                data.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  private void describe(Graph graph, DatasetGraph data) {
    Node whole = uri(iris.graph("metadata") + "#dataset");
    Node catalog = uri(iris.graph("metadata") + "#catalog");
    Node service = uri(iris.graph("metadata") + "#sparql");
    add(graph, catalog, RDF.type.asNode(), DCAT.Catalog.asNode());
    add(graph, catalog, DCTerms.title.asNode(), english("Cyber Attribution Graph"));
    add(graph, catalog, DCAT.dataset.asNode(), whole);
    add(graph, catalog, DCAT.service.asNode(), service);
    add(graph, service, RDF.type.asNode(), DCAT.DataService.asNode());
    add(graph, service, DCAT.endpointURL.asNode(), uri(base + "sparql"));
    add(graph, service, DCAT.servesDataset.asNode(), whole);
    whole(graph, whole);
    counts(graph, whole, data);
    subsets(graph, whole, data);
  }

  private void whole(Graph graph, Node whole) {
    add(graph, whole, RDF.type.asNode(), VOID.Dataset.asNode());
    add(graph, whole, RDF.type.asNode(), DCAT.Dataset.asNode());
    add(graph, whole, DCTerms.title.asNode(), english("Cyber Attribution Graph"));
    add(
        graph,
        whole,
        DCTerms.description.asNode(),
        english("Who attributed which cyber incident to whom: claims, each with its source."));
    add(graph, whole, DCTerms.license.asNode(), uri(LICENCE));
    add(graph, whole, VOID.uriSpace.asNode(), text(base + "id/"));
    add(graph, whole, VOID.sparqlEndpoint.asNode(), uri(base + "sparql"));
    add(graph, whole, VOID.vocabulary.asNode(), uri("https://w3id.org/cyber-attribution/ontology"));
  }

  private static void subsets(Graph graph, Node whole, DatasetGraph data) {
    data.find(Node.ANY, Node.ANY, RDF.Nodes.type, DATASET)
        .forEachRemaining(
            quad -> {
              Node subset = quad.getSubject();
              add(graph, whole, VOID.subset.asNode(), subset);
              add(graph, subset, RDF.type.asNode(), VOID.Dataset.asNode());
              add(graph, subset, VOID.triples.asNode(), number(data.getGraph(subset).size()));
            });
  }

  private static void counts(Graph graph, Node whole, DatasetGraph data) {
    Counts counts = new Counts();
    Iterator<Triple> triples = data.getUnionGraph().find();
    triples.forEachRemaining(counts::add);
    counts.endOfSubject();
    add(graph, whole, VOID.triples.asNode(), number(counts.triples));
    add(graph, whole, VOID.classes.asNode(), number(counts.classes.size()));
    add(graph, whole, VOID.properties.asNode(), number(counts.properties.size()));
    counts.properties.forEach((property, count) -> property(graph, whole, property, count));
    counts.classes.forEach((type, partition) -> type(graph, whole, type, partition));
  }

  private static void type(Graph graph, Node whole, String type, Partition partition) {
    Node node = uri(whole.getURI() + "-class-" + Integer.toHexString(type.hashCode()));
    add(graph, whole, VOID.classPartition.asNode(), node);
    add(graph, node, VOID._class.asNode(), uri(type));
    add(graph, node, VOID.entities.asNode(), number(partition.entities));
    partition.properties.forEach((property, count) -> property(graph, node, property, count));
  }

  private static void property(Graph graph, Node whole, String property, long count) {
    Node node = uri(whole.getURI() + "-property-" + Integer.toHexString(property.hashCode()));
    add(graph, whole, VOID.propertyPartition.asNode(), node);
    add(graph, node, VOID.property.asNode(), uri(property));
    add(graph, node, VOID.triples.asNode(), number(count));
  }

  private void question(Graph graph, Question question) {
    Node node = uri(base + "id/question/" + question.name());
    add(graph, node, RDF.type.asNode(), uri(SHACL + "SPARQLExecutable"));
    add(graph, node, RDF.type.asNode(), uri(SHACL + "SPARQLSelectExecutable"));
    add(graph, node, RDFS.label.asNode(), english(question.header().question()));
    add(graph, node, RDFS.comment.asNode(), english(question.header().question()));
    add(graph, node, uri(SHACL + "select"), text(question.sparql()));
    add(graph, node, uri(SHACL + "prefixes"), uri("https://w3id.org/cyber-attribution/queries"));
    add(graph, node, uri(SCHEMA + "target"), uri(base + "sparql"));
    question
        .header()
        .keywords()
        .forEach(keyword -> add(graph, node, uri(SCHEMA + "keywords"), text(keyword)));
    question
        .header()
        .columns()
        .forEach(
            (name, meaning) ->
                named(
                    graph,
                    node,
                    SCHEMA + "variableMeasured",
                    SCHEMA,
                    "column-" + name,
                    name,
                    meaning));
    question
        .header()
        .parameters()
        .forEach((name, parameter) -> parameter(graph, node, name, parameter));
  }

  private static void parameter(
      Graph graph, Node question, String name, Question.Parameter parameter) {
    Node node =
        named(
            graph,
            question,
            SHACL + "parameter",
            SHACL,
            "parameter-" + name,
            name,
            parameter.description());
    add(graph, node, uri(SHACL + "optional"), flag(!parameter.required()));
  }

  private static Node named(
      Graph graph,
      Node question,
      String property,
      String vocabulary,
      String fragment,
      String name,
      String description) {
    Node node = uri(question.getURI() + "#" + fragment);
    add(graph, question, uri(property), node);
    add(graph, node, uri(vocabulary + "name"), text(name));
    add(graph, node, uri(vocabulary + "description"), english(description));
    return node;
  }

  private static void add(Graph graph, Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  private static Node flag(boolean set) {
    return NodeFactory.createLiteralDT(Boolean.toString(set), XSDDatatype.XSDboolean);
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  /** The things of one class, and which properties they have. */
  private static final class Partition {
    private long entities;
    private final Map<String, Long> properties = new TreeMap<>();
  }

  /** Counts triples that come subject after subject. */
  private static final class Counts {
    private long triples;
    private final Map<String, Long> properties = new TreeMap<>();
    private final Map<String, Partition> classes = new TreeMap<>();
    private final List<Triple> ofSubject = new ArrayList<>();

    void add(Triple triple) {
      if (!ofSubject.isEmpty() && !ofSubject.get(0).getSubject().equals(triple.getSubject())) {
        endOfSubject();
      }
      ofSubject.add(triple);
      triples++;
      properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
    }

    void endOfSubject() {
      for (Triple type : ofSubject) {
        if (type.getPredicate().equals(RDF.Nodes.type) && type.getObject().isURI()) {
          Partition partition =
              classes.computeIfAbsent(type.getObject().getURI(), name -> new Partition());
          partition.entities++;
          ofSubject.forEach(
              triple -> partition.properties.merge(triple.getPredicate().getURI(), 1L, Long::sum));
        }
      }
      ofSubject.clear();
    }
  }
}
