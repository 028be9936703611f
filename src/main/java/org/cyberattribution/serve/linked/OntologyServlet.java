package org.cyberattribution.serve.linked;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.cyberattribution.serve.http.Exchange;
import org.cyberattribution.serve.http.GraphFormat;
import org.cyberattribution.serve.http.ReadServlet;
import org.cyberattribution.serve.page.Addresses;
import org.cyberattribution.serve.page.Page;
import org.cyberattribution.serve.page.Templates;
import org.cyberattribution.store.Versions;

/**
 * At /ontology and at its version: all terms in one document, since a term's IRI is the ontology's
 * with a fragment.
 */
public final class OntologyServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final transient Templates templates;
  private final String base;

  public OntologyServlet(Versions versions, String base) {
    super(versions);
    this.base = base;
    this.templates = new Templates(new Addresses(base));
  }

  @Override
  protected void answer(Exchange exchange) throws IOException {
    Graph ontology = exchange.dataset().getGraph(NodeFactory.createURI(base + "graph/ontology"));
    Optional<String> type = exchange.preferred(EntityServlet.mediaTypes(), offer -> offer);
    if (!exchange.rest().isEmpty() && !isCurrent(ontology, exchange.rest())) {
      exchange.notFound("There is no version " + exchange.rest() + " of the ontology here.");
    } else if (type.isEmpty()) {
      exchange.notAcceptable(EntityServlet.mediaTypes());
    } else if (type.get().equals(EntityServlet.HTML)) {
      exchange.send(EntityServlet.HTML, out -> out.write(html(ontology)));
    } else {
      GraphFormat format = GraphFormat.named(type.get()).orElseThrow();
      exchange.send(
          format.mediaType(), out -> format.write(DatasetGraphFactory.wrap(ontology), out));
    }
  }

  private byte[] html(Graph ontology) {
    OntologyPage.Content content = new OntologyPage(ontology, new Paths(base)).content();
    return templates.html(
        new Page("ontology.jte", "Cyber Attribution Ontology", content, List.of()), "/ontology");
  }

  private static boolean isCurrent(Graph ontology, String version) {
    return ontology.contains(
        NodeFactory.createURI(Paths.ONTOLOGY),
        OWL2.versionIRI.asNode(),
        NodeFactory.createURI(Paths.ONTOLOGY + "/" + version));
  }
}
