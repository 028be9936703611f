package org.cyberattribution.serve.linked;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The ontology for people: each term under its own anchor. */
final class OntologyPage {
  private static final Node LABEL = RDFS.label.asNode();
  private static final Node PREFERRED_LABEL = SKOS.prefLabel.asNode();
  private static final String TERM = Paths.ONTOLOGY + "#";

  private final Graph ontology;
  private final Html html;

  OntologyPage(Graph ontology, Paths paths) {
    this.ontology = ontology;
    this.html = new Html(paths, "Cyber Attribution Ontology");
  }

  void write(OutputStream out) throws IOException {
    html.raw("<link rel=\"alternate\" type=\"text/turtle\" href=\"/ontology\">\n</head>\n<body>\n")
        .raw("<h1>Cyber Attribution Ontology</h1>\n");
    statements(NodeFactory.createURI(Paths.ONTOLOGY));
    terms().forEach(this::term);
    html.writeTo(out);
  }

  private List<Node> terms() {
    return ontology.stream(Node.ANY, Node.ANY, Node.ANY)
        .map(Triple::getSubject)
        .filter(node -> node.isURI() && node.getURI().startsWith(TERM))
        .distinct()
        .sorted(java.util.Comparator.comparing(Node::getURI))
        .toList();
  }

  private void term(Node term) {
    String name = term.getURI().substring(TERM.length());
    html.raw("<h2 id=\"").text(name).raw("\">").text(name).raw("</h2>\n");
    statements(term);
  }

  private void statements(Node subject) {
    html.raw("<table>\n<tbody>\n");
    ontology.stream(subject, Node.ANY, Node.ANY)
        .sorted(
            java.util.Comparator.comparing((Triple triple) -> triple.getPredicate().getURI())
                .thenComparing(triple -> triple.getObject().toString()))
        .forEach(this::row);
    html.raw("</tbody>\n</table>\n");
  }

  private void row(Triple triple) {
    html.raw("<tr><th scope=\"row\">");
    html.node(triple.getPredicate(), label(triple.getPredicate())).raw("<td>");
    html.node(triple.getObject(), label(triple.getObject())).raw("</tr>\n");
  }

  private Optional<Node> label(Node node) {
    return java.util.stream.Stream.of(LABEL, PREFERRED_LABEL)
        .flatMap(property -> ontology.stream(node, property, Node.ANY))
        .map(Triple::getObject)
        .findFirst();
  }
}
