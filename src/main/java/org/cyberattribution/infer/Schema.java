package org.cyberattribution.infer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cyberattribution.failure.Failure;

/**
 * The axioms of the ontology, closed among themselves, so that each triple of the data gives its
 * conclusions by itself: of OWL 2 RL the rules cax-sco, prp-spo1, prp-dom and prp-rng.
 */
final class Schema {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";

  /**
   * What adds nothing to the data: declarations, annotations, and disjointness, which only forbids.
   */
  private static final Set<Node> HARMLESS =
      Set.of(
          OWL2.Class.asNode(),
          OWL2.ObjectProperty.asNode(),
          OWL2.DatatypeProperty.asNode(),
          OWL2.AnnotationProperty.asNode(),
          OWL2.Ontology.asNode(),
          OWL2.disjointWith.asNode(),
          OWL2.versionIRI.asNode(),
          OWL2.versionInfo.asNode());

  private final Map<Node, Set<Node>> classes = new HashMap<>();
  private final Map<Node, Set<Node>> properties = new HashMap<>();
  private final Map<Node, Set<Node>> domains = new HashMap<>();
  private final Map<Node, Set<Node>> ranges = new HashMap<>();

  /**
   * Reads the axioms of the ontology's graph.
   *
   * @throws Failure.BadInput if there is an axiom that these rules do not do justice to
   */
  static Schema of(Graph ontology) {
    Schema schema = new Schema();
    ontology.find().forEachRemaining(schema::read);
    close(schema.classes);
    close(schema.properties);
    schema.typesBy(schema.domains);
    schema.typesBy(schema.ranges);
    return schema;
  }

  private void read(Triple axiom) {
    refuseOtherAxioms(axiom);
    if (axiom.predicateMatches(RDFS.Nodes.subClassOf)) {
      add(classes, axiom);
    } else if (axiom.predicateMatches(RDFS.Nodes.subPropertyOf)) {
      add(properties, axiom);
    } else if (axiom.predicateMatches(RDFS.Nodes.domain)) {
      add(domains, axiom);
    } else if (axiom.predicateMatches(RDFS.Nodes.range) && !isDatatype(axiom.getObject())) {
      add(ranges, axiom);
    }
  }

  private static void refuseOtherAxioms(Triple axiom) {
    Node term = axiom.predicateMatches(RDF.Nodes.type) ? axiom.getObject() : axiom.getPredicate();
    if (term.isURI() && term.getURI().startsWith(OWL) && !HARMLESS.contains(term)) {
      throw new Failure.BadInput(
          "The ontology uses "
              + term
              + " at "
              + axiom.getSubject()
              + ", which the closure does not know. Extend infer/Schema, or leave it out.");
    }
  }

  private static boolean isDatatype(Node range) {
    return range.isURI() && range.getURI().startsWith("http://www.w3.org/2001/XMLSchema#");
  }

  private static void add(Map<Node, Set<Node>> map, Triple axiom) {
    map.computeIfAbsent(axiom.getSubject(), key -> new LinkedHashSet<>()).add(axiom.getObject());
  }

  private static void close(Map<Node, Set<Node>> wider) {
    for (Map.Entry<Node, Set<Node>> entry : wider.entrySet()) {
      Deque<Node> next = new ArrayDeque<>(entry.getValue());
      while (!next.isEmpty()) {
        for (Node each : wider.getOrDefault(next.remove(), Set.of()).toArray(Node[]::new)) {
          if (entry.getValue().add(each)) {
            next.add(each);
          }
        }
      }
      entry.getValue().remove(entry.getKey());
    }
  }

  /** What the domain or range of a property is, its wider properties and wider classes included. */
  private void typesBy(Map<Node, Set<Node>> map) {
    Map<Node, Set<Node>> closed = new HashMap<>();
    Set<Node> all = new LinkedHashSet<>(map.keySet());
    all.addAll(properties.keySet());
    for (Node property : all) {
      Set<Node> types = new LinkedHashSet<>(map.getOrDefault(property, Set.of()));
      properties
          .getOrDefault(property, Set.of())
          .forEach(wider -> types.addAll(map.getOrDefault(wider, Set.of())));
      Set<Node> wider = new LinkedHashSet<>();
      types.forEach(type -> wider.addAll(classes.getOrDefault(type, Set.of())));
      types.addAll(wider);
      closed.put(property, types);
    }
    map.clear();
    map.putAll(closed);
  }

  /** The properties whose objects get a type. */
  Set<Node> ranged() {
    return ranges.keySet();
  }

  /** What a triple entails of its subject. */
  void aboutSubject(Triple triple, Consumer<Triple> consumer) {
    Node subject = triple.getSubject();
    if (triple.predicateMatches(RDF.Nodes.type)) {
      classes
          .getOrDefault(triple.getObject(), Set.of())
          .forEach(wider -> consumer.accept(Triple.create(subject, RDF.Nodes.type, wider)));
    }
    properties
        .getOrDefault(triple.getPredicate(), Set.of())
        .forEach(wider -> consumer.accept(Triple.create(subject, wider, triple.getObject())));
    domains
        .getOrDefault(triple.getPredicate(), Set.of())
        .forEach(type -> consumer.accept(Triple.create(subject, RDF.Nodes.type, type)));
  }

  /** What a property entails of an object. */
  void aboutObject(Node property, Node object, Consumer<Triple> consumer) {
    if (!object.isLiteral()) {
      ranges
          .getOrDefault(property, Set.of())
          .forEach(type -> consumer.accept(Triple.create(object, RDF.Nodes.type, type)));
    }
  }
}
