package org.cyberattribution.rdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sorted N-Quads file in another syntax, quad after quad, through Rio's parser and
 * writers.
 */
public final class Transcoder {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "att", Vocabulary.NAMESPACE,
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "dcterms", "http://purl.org/dc/terms/",
          "owl", "http://www.w3.org/2002/07/owl#",
          "prov", "http://www.w3.org/ns/prov#",
          "org", "http://www.w3.org/ns/org#",
          "oa", "http://www.w3.org/ns/oa#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private Transcoder() {}

  /**
   * Writes the file anew.
   *
   * @return the number of quads written, or of triples where the syntax knows no graphs
   */
  public static long write(Path sortedNQuads, Syntax syntax, Path target) throws IOException {
    try (InputStream in = Files.newInputStream(sortedNQuads);
        BufferedWriter out = Files.newBufferedWriter(target)) {
      RDFWriter writer = Rio.createWriter(syntax.format(), out);
      Counting counting = new Counting(writer, syntax.hasGraphs());
      RDFParser parser = Rio.createParser(RDFFormat.NQUADS);
      parser.getParserConfig().set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
      // The store's IRIs were looked at when they came in; to do so again takes a fifth of an
      // export.
      parser.getParserConfig().set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
      parser.setRDFHandler(counting);
      parser.parse(in);
      return counting.count;
    }
  }

  private static final class Counting extends AbstractRDFHandler {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final RDFHandler out;
    private final boolean graphs;
    private long count;
    private @Nullable Statement last;

    Counting(RDFHandler out, boolean graphs) {
      this.out = out;
      this.graphs = graphs;
    }

    @Override
    public void startRDF() {
      out.startRDF();
      PREFIXES.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(prefix -> out.handleNamespace(prefix.getKey(), prefix.getValue()));
    }

    @Override
    public void handleStatement(Statement statement) {
      if (graphs) {
        pass(statement);
      } else if (!sameTriple(statement, last)) {
        last = statement;
        pass(triple(statement.getSubject(), statement.getPredicate(), statement.getObject()));
      }
    }

    /** In sorted quads, a triple of several graphs stands on neighbouring lines. */
    private static boolean sameTriple(Statement statement, @Nullable Statement other) {
      return other != null
          && statement.getSubject().equals(other.getSubject())
          && statement.getPredicate().equals(other.getPredicate())
          && statement.getObject().equals(other.getObject());
    }

    private static Statement triple(Resource subject, IRI predicate, Value object) {
      return VALUES.createStatement(subject, predicate, object);
    }

    private void pass(Statement statement) {
      out.handleStatement(statement);
      count++;
    }

    @Override
    public void endRDF() {
      out.endRDF();
    }
  }
}
