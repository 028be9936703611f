package org.cyberattribution.export;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.rdf.Vocabulary;
import org.cyberattribution.store.Store;

/**
 * Whence the statements of a graph are: from the project's own files, from others, or concluded.
 */
enum GraphKind {
  CURATED,
  IMPORTED,
  INFERRED;

  private static final Node READER = NodeFactory.createURI(Vocabulary.NAMESPACE + "reader");
  private static final Set<String> OWN_READERS = Set.of("record", "turtle");
  private static final Set<String> CONCLUSIONS = Set.of("entailed", "inferred");

  String scope() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of each graph, by the reader that its data set names. */
  static Map<String, GraphKind> ofGraphs(Store store, Iris iris) {
    Map<String, GraphKind> kinds = new LinkedHashMap<>();
    CONCLUSIONS.forEach(name -> kinds.put(iris.graph(name), INFERRED));
    DatasetGraph data = store.dataset();
    Txn.executeRead(
        data,
        () ->
            data.find(Node.ANY, Node.ANY, READER, Node.ANY)
                .forEachRemaining(
                    quad ->
                        kinds.put(
                            quad.getSubject().getURI(),
                            OWN_READERS.contains(quad.getObject().getLiteralLexicalForm())
                                ? CURATED
                                : IMPORTED)));
    return kinds;
  }

  /** A line for each data set: its name, licence and title. */
  static List<String> notices(Store store, Predicate<String> graphs) {
    DatasetGraph data = store.dataset();
    return Txn.calculateRead(
        data,
        () ->
            data.stream(Node.ANY, Node.ANY, READER, Node.ANY)
                .map(Quad::getSubject)
                .filter(graph -> graphs.test(graph.getURI()))
                .map(graph -> notice(data, graph))
                .sorted()
                .toList());
  }

  private static String notice(DatasetGraph data, Node graph) {
    return graph.getURI()
        + ": "
        + text(data, graph, DCTerms.title.asNode())
        + ", "
        + text(data, graph, DCTerms.license.asNode());
  }

  private static String text(DatasetGraph data, Node graph, Node property) {
    Iterator<Quad> values = data.find(graph, graph, property, Node.ANY);
    if (!values.hasNext()) {
      return "no " + property.getLocalName();
    }
    Node value = values.next().getObject();
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }
}
