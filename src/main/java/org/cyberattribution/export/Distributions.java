package org.cyberattribution.export;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.cyberattribution.rdf.Iris;

/**
 * Tells in the store, in a graph of its own, where its dumps are and how to check them. That graph
 * is in no dump, since it holds their checksums.
 */
public final class Distributions {
  private static final String SPDX = "http://spdx.org/rdf/terms#";

  private final Iris iris;
  private final Manifest manifest;

  public Distributions(Iris iris, Manifest manifest) {
    this.iris = iris;
    this.manifest = manifest;
  }

  /** Whether the store tells of this version already, within the caller's transaction. */
  public boolean isIn(DatasetGraph data) {
    return data.contains(
        graph(),
        whole(),
        DCTerms.hasVersion.asNode(),
        NodeFactory.createLiteralString(manifest.version()));
  }

  /** Writes the graph anew, within the caller's transaction. */
  public void renew(DatasetGraph data) {
    data.removeGraph(graph());
    data.add(
        graph(),
        whole(),
        DCTerms.hasVersion.asNode(),
        NodeFactory.createLiteralString(manifest.version()));
    data.add(
        graph(), whole(), DCTerms.modified.asNode(), literal(manifest.date(), XSDDatatype.XSDdate));
    manifest.dumps().stream()
        .filter(dump -> !dump.file().startsWith("datasets/"))
        .forEach(dump -> distribution(data, dump));
  }

  private void distribution(DatasetGraph data, Manifest.Dump dump) {
    String base = iris.graph("").replaceFirst("graph/$", "");
    Node address = uri(base + "dumps/" + manifest.version() + "/" + dump.file());
    Node node = uri(iris.graph("dumps") + "#" + dump.file());
    Node sum = uri(node.getURI() + "-checksum");
    data.add(graph(), whole(), DCAT.distribution.asNode(), node);
    data.add(graph(), whole(), VOID.dataDump.asNode(), address);
    data.add(graph(), node, RDF.Nodes.type, DCAT.Distribution.asNode());
    data.add(
        graph(),
        node,
        DCTerms.license.asNode(),
        uri("http://spdx.org/licenses/" + manifest.licence()));
    data.add(graph(), node, DCAT.downloadURL.asNode(), address);
    data.add(
        graph(),
        node,
        DCAT.mediaType.asNode(),
        uri("https://www.iana.org/assignments/media-types/" + dump.mediaType()));
    data.add(
        graph(),
        node,
        DCAT.byteSize.asNode(),
        literal(Long.toString(dump.bytes()), XSDDatatype.XSDnonNegativeInteger));
    data.add(graph(), node, uri(SPDX + "checksum"), sum);
    data.add(graph(), sum, RDF.Nodes.type, uri(SPDX + "Checksum"));
    data.add(graph(), sum, uri(SPDX + "algorithm"), uri(SPDX + "checksumAlgorithm_sha256"));
    data.add(
        graph(),
        sum,
        uri(SPDX + "checksumValue"),
        literal(dump.sha256(), XSDDatatype.XSDhexBinary));
  }

  private Node graph() {
    return uri(iris.graph("dumps"));
  }

  private Node whole() {
    return uri(iris.graph("metadata") + "#dataset");
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node literal(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }
}
