package org.cyberattribution.rdf;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.Document;
import org.eclipse.rdf4j.model.BNode;
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

/** An N-Quads file being written: data sets go in, quads come out as they are made. */
public final class NQuads implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Iris iris;
  private final Writer out;
  private final RDFWriter writer;

  public NQuads(Iris iris, OutputStream stream) {
    this.iris = iris;
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    this.writer = new PlainIriWriter(out);
    writer.startRDF();
  }

  public static NQuads toFile(Iris iris, Path file) throws IOException {
    return new NQuads(iris, Files.newOutputStream(file));
  }

  /** Begins a data set; its description is written at once. */
  public DocumentWriter dataset(Dataset dataset) {
    return new DocumentWriter(iris, writer, dataset);
  }

  /** Where quads go that are made elsewhere in this package. */
  RDFHandler handler() {
    return writer;
  }

  public void write(Document document) {
    dataset(document.dataset()).write(document);
  }

  /**
   * Copies Turtle files into one graph. Blank nodes are numbered in order, so that the same files
   * give the same quads.
   */
  public void turtle(Dataset dataset, List<Path> files) throws IOException {
    dataset(dataset);
    RDFHandler numbered = new IntoGraph(iris.graphIri(dataset.id()), writer);
    for (Path file : files) {
      RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
      parser.setRDFHandler(numbered);
      try (Reader text = Files.newBufferedReader(file)) {
        parser.parse(text, file.toUri().toString());
      }
    }
  }

  private static final class IntoGraph extends AbstractRDFHandler {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final IRI graph;
    private final RDFHandler out;
    private final Map<BNode, BNode> numbered = new HashMap<>();

    IntoGraph(IRI graph, RDFHandler out) {
      this.graph = graph;
      this.out = out;
    }

    @Override
    public void handleStatement(Statement statement) {
      out.handleStatement(
          VALUES.createStatement(
              (Resource) number(statement.getSubject()),
              statement.getPredicate(),
              number(statement.getObject()),
              graph));
    }

    private Value number(Value value) {
      return value instanceof BNode node
          ? numbered.computeIfAbsent(
              node, key -> VALUES.createBNode(graph.getLocalName() + numbered.size()))
          : value;
    }
  }

  @Override
  public void close() throws IOException {
    writer.endRDF();
    out.close();
  }
}
