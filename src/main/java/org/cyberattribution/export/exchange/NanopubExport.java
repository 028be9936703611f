package org.cyberattribution.export.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.cyberattribution.rdf.Iris;

/**
 * Writes each claim as a nanopublication: who said what is the assertion, in which document it
 * stands its provenance, who put it on record its publication info. Nobody who only records is made
 * to assert.
 */
final class NanopubExport {
  private static final String NP = "http://www.nanopub.org/nschema#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Set<String> PROVENANCE =
      Set.of("source", "reportedBy", "citing", "directness", "evidence");
  private static final Set<String> PUBLICATION =
      Set.of(
          "recordedBy",
          "recordedOn",
          "checkedBy",
          "checkedOn",
          "reviewedBy",
          "extractionConfidence",
          "extra");

  private final PublicClaims claims;
  private final Iris iris;

  NanopubExport(PublicClaims claims, Iris iris) {
    this.claims = claims;
    this.iris = iris;
  }

  Exchange.Written write(Path file) throws IOException {
    List<Node> all = claims.claims();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      StreamRDF sink = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
      sink.start();
      sink.prefix("np", NP);
      sink.prefix("att", PublicClaims.ATT);
      sink.prefix("prov", PROV);
      sink.prefix("dcterms", DCTerms.NS);
      all.forEach(claim -> nanopublication(claim, sink));
      sink.finish();
    }
    return new Exchange.Written(file, all.size());
  }

  private void nanopublication(Node claim, StreamRDF sink) {
    Node whole = uri(iris.id("np", claim.toString().replaceFirst(".*/id/", "")));
    Part head = new Part(part(whole, "Head"), sink);
    Part assertion = new Part(part(whole, "assertion"), sink);
    Part provenance = new Part(part(whole, "provenance"), sink);
    Part publication = new Part(part(whole, "pubinfo"), sink);
    head.say(whole, RDF.Nodes.type, uri(NP + "Nanopublication"));
    head.say(whole, uri(NP + "hasAssertion"), assertion.graph());
    head.say(whole, uri(NP + "hasProvenance"), provenance.graph());
    head.say(whole, uri(NP + "hasPublicationInfo"), publication.graph());
    Set<Triple> about = claims.about(claim);
    assertion.say(
        about, property -> !PROVENANCE.contains(property) && !PUBLICATION.contains(property));
    claims
        .objects(claim, "source")
        .forEach(
            source -> provenance.say(assertion.graph(), uri(PROV + "hadPrimarySource"), source));
    claims
        .objects(claim, "onBehalfOf")
        .forEach(who -> provenance.say(assertion.graph(), uri(PROV + "wasAttributedTo"), who));
    provenance.say(about, PROVENANCE::contains);
    publication(claim, whole, publication);
    publication.say(about, PUBLICATION::contains);
  }

  private void publication(Node claim, Node whole, Part publication) {
    claims
        .objects(claim, "recordedBy")
        .forEach(who -> publication.say(whole, DCTerms.creator.asNode(), who));
    claims
        .text(claim, "recordedOn")
        .or(() -> claims.text(claim, "checkedOn"))
        .ifPresent(
            day ->
                publication.say(
                    whole,
                    DCTerms.created.asNode(),
                    NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)));
    for (Node dataset : claims.graphsOf(claim)) {
      publication.say(whole, DCTerms.isPartOf.asNode(), dataset);
      claims
          .objects(dataset, DCTerms.license.asNode())
          .forEach(licence -> publication.say(whole, DCTerms.license.asNode(), licence));
    }
  }

  private static Node part(Node whole, String name) {
    return uri(whole.getURI() + "#" + name);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** One of the four graphs. */
  private record Part(Node graph, StreamRDF sink) {
    void say(Node subject, Node predicate, Node object) {
      sink.quad(Quad.create(graph, subject, predicate, object));
    }

    void say(Set<Triple> triples, Predicate<String> fitting) {
      for (Triple triple : triples) {
        String property = triple.getPredicate().getURI().replace(PublicClaims.ATT, "");
        if (fitting.test(property)) {
          sink.quad(Quad.create(graph, triple));
        }
      }
    }
  }
}
