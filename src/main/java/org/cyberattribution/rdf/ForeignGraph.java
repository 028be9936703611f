package org.cyberattribution.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.ReaderInputStream;
import org.cyberattribution.ingest.Characters;
import org.cyberattribution.ingest.Malformed;
import org.cyberattribution.ingest.guard.HostileInput;
import org.cyberattribution.ingest.guard.NestedReader;
import org.cyberattribution.model.Dataset;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.ParseErrorLogger;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.jspecify.annotations.Nullable;

/**
 * Copies somebody else's RDF into the one graph of its data set. It may point to whatever it likes,
 * but speaks for itself only: what it says of other data sets' entities or of the ontology, or puts
 * into their graphs, is refused. Blank nodes get IRIs, numbered as the file has them.
 */
public final class ForeignGraph {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final int DEEPEST = 100;
  private static final int LONGEST_TERM = 16 << 20;

  /** The syntaxes with brackets; those in XML are read without recursion. */
  private static final Set<RDFFormat> NESTED =
      Set.of(
          RDFFormat.TURTLE,
          RDFFormat.TURTLESTAR,
          RDFFormat.TRIG,
          RDFFormat.TRIGSTAR,
          RDFFormat.N3,
          RDFFormat.NTRIPLES,
          RDFFormat.NQUADS,
          RDFFormat.JSONLD);

  private final Iris iris;
  private final Dataset dataset;
  private final Predicate<String> removed;
  private final Listener listener;

  /** Hears of what cannot be copied as it stands. */
  public interface Listener {
    /**
     * A statement is left out.
     *
     * @param line from 1, or less where the syntax has no lines
     * @param subject what it is about
     */
    void refused(long line, String problem, String mend, String subject);

    void noted(long line, String problem, String mend);
  }

  /**
   * @param removed whether an id or name is that of a party that was removed on request
   */
  public ForeignGraph(Iris iris, Dataset dataset, Predicate<String> removed, Listener listener) {
    this.iris = iris;
    this.dataset = dataset;
    this.removed = removed;
    this.listener = listener;
  }

  /** Nothing is loaded of a file that is no RDF to its end. */
  public static final class NoRdf extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final long column;

    private NoRdf(RDFParseException cause) {
      super(reason(cause), cause);
      this.line = cause.getLineNumber();
      this.column = cause.getColumnNumber();
    }

    private NoRdf(RuntimeException cause) {
      super("the parser breaks on it: " + cause.getMessage(), cause);
      this.line = 0;
      this.column = 0;
    }

    /** What the guard before the parser says is closer than what the parser makes of it. */
    private static @Nullable String reason(RDFParseException failure) {
      Throwable guard = Malformed.cause(failure, HostileInput.class);
      return guard == null ? failure.getMessage() : guard.getMessage();
    }

    /** From 1, or less where the syntax has no lines. */
    public long line() {
      return line;
    }

    public long column() {
      return column;
    }
  }

  /** Opens the file anew, since what was removed must be known before anything is copied. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * Copies a file, whose description is written already.
   *
   * @return how many nodes it has of each class of the ontology, and under '' how many statements
   */
  public Map<String, Long> copy(Opening file, ForeignSyntax syntax, NQuads out) throws IOException {
    RemovedNodes removedNodes = new RemovedNodes(removed);
    parse(file, syntax, removedNodes, line -> {});
    Copying copying = new Copying(out.handler(), removedNodes);
    parse(file, syntax, copying, line -> copying.line = line);
    return copying.classes;
  }

  private void parse(Opening file, ForeignSyntax syntax, RDFHandler handler, LongConsumer lines)
      throws IOException {
    RDFParser parser = Rio.createParser(syntax.format());
    parser.getParserConfig().set(JSONLDSettings.SECURE_MODE, true);
    parser.getParserConfig().set(JSONLDSettings.WHITELIST, Set.of());
    parser.getParserConfig().set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    parser.setParseErrorListener(new ParseErrorLogger());
    parser.setParseLocationListener((line, column) -> lines.accept(line));
    parser.setRDFHandler(handler);
    try (InputStream content = file.open()) {
      if (NESTED.contains(syntax.format())) {
        NestedReader guarded = guarded(content);
        parser.setRDFHandler(new Headway(handler, guarded::characters));
        parser.parse(guarded, iris.graph(dataset.id()));
      } else if (syntax.format().equals(RDFFormat.NDJSONLD)) {
        parser.parse(asStream(guarded(content)), iris.graph(dataset.id()));
      } else {
        parser.parse(content, iris.graph(dataset.id()));
      }
    } catch (RDFParseException e) {
      throw new NoRdf(e);
    } catch (IllegalArgumentException
        | NullPointerException
        | ClassCastException
        | Headway.Standstill e) {
      // Of what is missing or is no IRI, some of Rio's parsers tell in this way.
      throw new NoRdf(e);
    }
  }

  /** A parser that recurses with each bracket could not say where it broke down. */
  private static NestedReader guarded(InputStream content) throws IOException {
    InputStream text = BOMInputStream.builder().setInputStream(content).get();
    return new NestedReader(
        new InputStreamReader(text, StandardCharsets.UTF_8), DEEPEST, LONGEST_TERM);
  }

  /** Rio splits lines of JSON-LD only where it reads a stream. */
  private static InputStream asStream(Reader text) throws IOException {
    return ReaderInputStream.builder().setReader(text).setCharset(StandardCharsets.UTF_8).get();
  }

  private final class Copying extends AbstractRDFHandler {
    private final RDFHandler out;
    private final RemovedNodes removedNodes;
    private final IRI graph = iris.graphIri(dataset.id());
    private final Map<BNode, IRI> nodes = new HashMap<>();
    private final Map<String, Long> classes = new LinkedHashMap<>();
    private long line;

    Copying(RDFHandler out, RemovedNodes removedNodes) {
      this.out = out;
      this.removedNodes = removedNodes;
    }

    @Override
    public void handleStatement(Statement statement) {
      if (removedNodes.contain(statement)) {
        listener.noted(
            line,
            "a statement is of a party that was removed on request, and is left out",
            "See docs/guides/correction-and-removal.md.");
        return;
      }
      Optional<Refusal> refusal = refusal(statement);
      if (refusal.isPresent()) {
        refuse(refusal.get(), statement);
        return;
      }
      if (statement.getContext() != null && !graph.equals(statement.getContext())) {
        listener.noted(
            line,
            "a statement of the file's own graph "
                + statement.getContext()
                + " is joined with"
                + " the others",
            "A data set is one graph; import the file's graphs one by one to keep them apart.");
      }
      Value object = named(statement.getObject());
      classes.merge("", 1L, Long::sum);
      count(statement.getPredicate(), object);
      out.handleStatement(
          VALUES.createStatement(
              (Resource) named(statement.getSubject()), statement.getPredicate(), object, graph));
    }

    private void refuse(Refusal refusal, Statement statement) {
      listener.refused(
          line, refusal.problem(), refusal.mend(), statement.getSubject().stringValue());
    }

    private void count(IRI predicate, Value object) {
      if (predicate.equals(RDF.TYPE)
          && object instanceof IRI type
          && type.getNamespace().equals(Vocabulary.NAMESPACE)) {
        classes.merge(type.getLocalName(), 1L, Long::sum);
      }
    }

    private Value named(Value value) {
      return value instanceof BNode node
          ? nodes.computeIfAbsent(
              node, key -> iris.of("node", dataset.id() + "-" + (nodes.size() + 1)))
          : value;
    }
  }

  private record Refusal(String problem, String mend) {}

  private Optional<Refusal> refusal(Statement statement) {
    if (statement.getContext() instanceof IRI other && isAnothers(other)) {
      return Optional.of(
          new Refusal(
              "a statement would go into another data set's graph",
              "Load each data set from a file of its own; leave its graph's name out here."));
    } else if (statement.getSubject() instanceof IRI subject && isAnothers(subject)) {
      return Optional.of(
          new Refusal(
              "a statement is about another data set's entity, or about a term of the ontology",
              "Point to it from entities of your own; make what is said of it a claim."));
    } else if (statement.getSubject().isTriple() || statement.getObject().isTriple()) {
      return Optional.of(
          new Refusal("a triple is about a triple", "Give the claim an IRI of its own instead."));
    } else if (statement.getPredicate().equals(OWL.SAMEAS)) {
      return Optional.of(
          new Refusal(
              "owl:sameAs would make one thing of two",
              "Who says that two names mean one actor makes an alias claim; else use"
                  + " skos:exactMatch."));
    }
    return statement.getObject() instanceof Literal literal ? forbidden(literal) : Optional.empty();
  }

  private static Optional<Refusal> forbidden(Literal literal) {
    return Characters.firstForbidden(literal.getLabel()).isPresent()
        ? Optional.of(new Refusal("a text has a character that cannot be written", "Remove it."))
        : Optional.empty();
  }

  /** Whether an IRI is the program's to give and not this data set's. */
  private boolean isAnothers(IRI iri) {
    return iris.isGiven(iri.stringValue()) && !iris.belongsTo(iri.stringValue(), dataset.id());
  }
}
