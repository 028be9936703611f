package org.cyberattribution.infer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Which versions of the data sets, and which rules and policies, the derived graphs were computed
 * from: kept with them, as IRIs of the graphs with their content hashes.
 */
record Versions(GraphData data, DerivedGraphs graphs) {
  private static final String SPDX_CC_BY = "http://spdx.org/licenses/CC-BY-4.0";

  /** Changes whenever the same rules would conclude something else. */
  private static final String PROGRAM = "inference 1";

  /** The data sets that are there now, each with its hash. */
  Set<Node> present() {
    Set<Node> versions = new LinkedHashSet<>();
    data.quads()
        .find(Node.ANY, Node.ANY, Terms.CONTENT_HASH, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (quad.getGraph().equals(quad.getSubject()) && !graphs.isDerived(quad.getGraph())) {
                versions.add(version(quad.getGraph(), quad.getObject()));
              }
            });
    return versions;
  }

  private static Node version(Node graph, Node hash) {
    return NodeFactory.createURI(graph.getURI() + "#" + hash.getLiteralLexicalForm());
  }

  Set<Node> recorded() {
    Set<Node> versions = new LinkedHashSet<>();
    data.quads()
        .find(graphs.inferred(), graphs.inferred(), Terms.DERIVED_FROM, Node.ANY)
        .forEachRemaining(quad -> versions.add(quad.getObject()));
    return versions;
  }

  Optional<String> recordedHash() {
    return data.object(graphs.inferred(), Terms.CONTENT_HASH).map(Node::getLiteralLexicalForm);
  }

  void record(List<Rule> rules, String hash) {
    Node graph = graphs.inferred();
    data.quads().deleteAny(graph, graph, Node.ANY, Node.ANY);
    add(graph, RDF.Nodes.type, Terms.DATASET);
    Node title = NodeFactory.createLiteralLang("What follows by rules", "en");
    add(graph, RDFS.Nodes.label, title);
    add(graph, Terms.TITLE, title);
    add(graph, Terms.LICENCE, NodeFactory.createURI(SPDX_CC_BY));
    add(graph, Terms.READER, NodeFactory.createLiteralString(PROGRAM));
    add(graph, Terms.CONTENT_HASH, NodeFactory.createLiteralString(hash));
    present().forEach(version -> add(graph, Terms.DERIVED_FROM, version));
    rules.forEach(this::describe);
  }

  private void describe(Rule rule) {
    Node node = graphs.node("rule", rule.name());
    add(node, RDF.Nodes.type, Terms.RULE_CLASS);
    add(node, RDFS.Nodes.label, english(rule.file().header().question()));
    String description = rule.file().header().description();
    if (description != null) {
      add(node, Terms.DESCRIPTION, english(description));
    }
  }

  private static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  private void add(Node subject, Node predicate, Node object) {
    data.quads().add(Quad.create(graphs.inferred(), subject, predicate, object));
  }

  /** The hash of what the derived graphs depend on besides the data: rules, policies, program. */
  static String hash(List<Path> folders) {
    TreeSet<String> hashes = new TreeSet<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        hashes.addAll(hashes(folder));
      }
    }
    return "sha256:" + DigestUtils.sha256Hex(PROGRAM + hashes);
  }

  private static List<String> hashes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(Versions::hash).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Path file) {
    try {
      return file.getFileName() + " " + DigestUtils.sha256Hex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
