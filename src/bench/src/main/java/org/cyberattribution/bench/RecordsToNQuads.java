package org.cyberattribution.bench;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cyberattribution.model.Claim;
import org.cyberattribution.rdf.DocumentWriter;
import org.cyberattribution.rdf.NQuads;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Quads per second from records to N-Quads, beside what Rio's writer alone does with the statements
 * ready-made. Both write into nothing, through the same buffer, on as many threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class RecordsToNQuads {
  private static final int ROUNDS = 5;
  private static final int BUFFER = 1 << 16;

  /**
   * How many claims are written over and over: so few that the ready-made statements stay in the
   * processor's cache, which suits Rio's writer best.
   */
  @Param("200")
  public int claims;

  private List<Claim> records;
  private List<Statement> statements;
  private long bytes;

  /** What a thread has written, and the processor time that went by; JMH turns both into rates. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Written {
    public long quads;
    public double processorSeconds;
  }

  @Setup
  public void prepare() throws IOException {
    records = new Generated().claims(claims).toList();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    writeRecords(written);
    bytes = written.size();
    statements = parse(written.toByteArray());
  }

  /** Equal values become one object, which is the form that suits Rio's writer best. */
  private static List<Statement> parse(byte[] quads) throws IOException {
    List<Statement> statements = new ArrayList<>();
    Map<Value, Value> known = new HashMap<>();
    RDFParser parser = Rio.createParser(RDFFormat.NQUADS);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement statement) {
            statements.add(shared(statement, known));
          }
        });
    parser.parse(new ByteArrayInputStream(quads));
    return statements;
  }

  private static Statement shared(Statement statement, Map<Value, Value> known) {
    ValueFactory values = SimpleValueFactory.getInstance();
    return values.createStatement(
        (Resource) known.computeIfAbsent(statement.getSubject(), value -> value),
        (IRI) known.computeIfAbsent(statement.getPredicate(), value -> value),
        known.computeIfAbsent(statement.getObject(), value -> value),
        (Resource) known.computeIfAbsent(statement.getContext(), value -> value));
  }

  @Benchmark
  public void product(Written written) throws IOException {
    measure(this::writeRecords, written);
  }

  private void writeRecords(OutputStream out) throws IOException {
    try (NQuads quads = new NQuads(Generated.IRIS, out)) {
      DocumentWriter writer = quads.dataset(GeneratedClaims.DATASET);
      records.forEach(writer::write);
    }
  }

  @Benchmark
  public void rioAlone(Written written) throws IOException {
    measure(this::writeStatements, written);
  }

  private void writeStatements(OutputStream out) throws IOException {
    try (Writer text =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER)) {
      RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, text);
      writer.startRDF();
      statements.forEach(writer::handleStatement);
      writer.endRDF();
    }
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private void measure(Writing writing, Written written) throws IOException {
    NullOutput out = new NullOutput();
    written.processorSeconds += Timed.of(() -> writing.to(out)).processorSeconds();
    written.quads += statements.size();
    if (out.bytes() != bytes) {
      throw new IllegalStateException("wrote " + out.bytes() + " bytes instead of " + bytes);
    }
  }

  /** Rates of one benchmark; processor time counts the garbage collector's too. */
  private record Rates(double quadsPerSecond, double quadsPerProcessorSecond) {
    static Rates of(RunResult run) {
      double quads = run.getSecondaryResults().get("quads").getScore();
      double processor = run.getSecondaryResults().get("processorSeconds").getScore();
      return new Rates(quads, quads / processor);
    }

    Ratio beside(Rates other) {
      return new Ratio(
          quadsPerSecond / other.quadsPerSecond,
          quadsPerProcessorSecond / other.quadsPerProcessorSecond);
    }
  }

  /** Runs both in turn, so that a change of the machine's load meets both. */
  static void run(String... arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions options = new CommandLineOptions(arguments);
    List<Ratio> ratios = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      Rates rio = rates("rioAlone", options);
      Rates product = rates("product", options);
      ratios.add(product.beside(rio));
      System.out.printf(
          "%nround %d: product %,.0f quads/s, Rio alone %,.0f quads/s; %s%n%n",
          round, product.quadsPerSecond(), rio.quadsPerSecond(), product.beside(rio));
    }
    System.out.printf("median: %s (aim: at least 60 %%)%n", Ratio.median(ratios));
  }

  private static Rates rates(String method, CommandLineOptions options) throws RunnerException {
    return Rates.of(
        new Runner(
                new OptionsBuilder()
                    .parent(options)
                    .include(RecordsToNQuads.class.getName() + "." + method + "$")
                    .forks(1)
                    .build())
            .runSingle());
  }
}
