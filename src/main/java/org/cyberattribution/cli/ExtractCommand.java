package org.cyberattribution.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cyberattribution.extract.Extractor;
import org.cyberattribution.extract.ParserLibrary;
import org.cyberattribution.extract.SentenceParser;
import org.cyberattribution.extract.engine.DocumentExtractor;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.cyberattribution.extract.run.DocumentText;
import org.cyberattribution.extract.run.ExtractionRun;
import org.cyberattribution.extract.run.FolderOutput;
import org.cyberattribution.extract.run.Journal;
import org.cyberattribution.extract.run.Output;
import org.cyberattribution.extract.run.OutputFormat;
import org.cyberattribution.extract.run.RunReport;
import org.cyberattribution.extract.run.StreamOutput;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.text.DocumentFiles;
import org.cyberattribution.ingest.text.TextReader;
import org.cyberattribution.load.LoadReport;
import org.cyberattribution.load.WorldReading;
import org.cyberattribution.resolve.World;
import org.cyberattribution.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cag extract}: text to statements. */
@Command(
    name = "extract",
    description = "Finds statements in documents: text, HTML, PDF; files, folders, or - for input.")
final class ExtractCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Mixin Common common = new Common();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "documents, folders, or -")
  List<Path> paths = List.of();

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  OutputFormat format = OutputFormat.jsonl;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "a file, for yaml a folder (default: standard output)")
  @Nullable Path out;

  @Option(names = "--resume", description = "go on where a run with the same --out was stopped")
  boolean resume;

  @Option(
      names = "--meta",
      paramLabel = "FILE",
      description =
          "what is known of the documents, a line of JSON each: id, title, outlet, date, url")
  @Nullable Path metadata;

  @Option(names = "--load", description = "put what is found into the store's review data set")
  boolean load;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "how long reading one document may take (default: ${DEFAULT-VALUE})")
  int patience = 30;

  @Option(
      names = "--parser",
      paramLabel = "DIR",
      description = "where the parser's libraries are (default: as the launcher builds them)")
  @Nullable Path parser;

  @Override
  public Integer call() throws IOException {
    if ((resume || load) && (out == null || format == OutputFormat.trig)) {
      throw new Failure.Usage(
          "--resume and --load need --out, in the format jsonl or yaml. Add --out FILE.");
    }
    List<Path> documents = documents();
    Findings findings = new Findings();
    World world = WorldReading.read(common.project(), findings);
    common.say(System.err, "Opening the parser ...");
    try (SentenceParser opened = ParserLibrary.open(parserFolder())) {
      Lexicon lexicon = Lexicon.read(common.project().lexicon());
      Extractor extractor = new DocumentExtractor(lexicon, world, opened);
      RunReport report = run(documents, extractor, world, findings);
      new FindingPrinter(System.err).print(report.findings());
      common.say(System.err, summary(report));
      return load ? Math.max(report.exitCode(), loaded()) : report.exitCode();
    }
  }

  private Path parserFolder() {
    return parser == null ? common.project().home().resolve("src/corenlp/target/lib") : parser;
  }

  private List<Path> documents() {
    List<Path> documents = new ArrayList<>();
    for (Path path : paths) {
      if (path.equals(STANDARD_INPUT)) {
        documents.add(path);
      } else {
        DocumentFiles files = DocumentFiles.under(path);
        documents.addAll(files.documents());
        if (files.others() > 0) {
          common.say(
              System.err,
              files.others() + " files of " + path + " are no documents by their names.");
        }
      }
    }
    return documents;
  }

  private RunReport run(List<Path> documents, Extractor extractor, World world, Findings findings)
      throws IOException {
    Journal journal = journal();
    try (TextReader reader = new TextReader(metadata, findings, Duration.ofSeconds(patience));
        Output output = output(world, journal);
        Progress progress = Progress.of(documents.size(), common.quiet)) {
      ExtractionRun run = new ExtractionRun(reader, extractor, output, journal, findings);
      for (Path document : documents) {
        if (document.equals(STANDARD_INPUT)) {
          run.take(reader.read(System.in), "standard input");
        } else {
          run.take(document);
        }
        progress.step();
      }
      return run.report();
    }
  }

  private Journal journal() throws IOException {
    if (out == null) {
      return Journal.none();
    }
    Path file = out.resolveSibling(out.getFileName() + ".journal");
    return resume ? Journal.resume(file) : Journal.begin(file);
  }

  private Output output(World world, Journal journal) throws IOException {
    DocumentText text = new DocumentText(format, world.names(), common.iris());
    if (out == null) {
      return StreamOutput.to(System.out, text);
    }
    return format == OutputFormat.yaml
        ? new FolderOutput(out, ".yaml", text)
        : StreamOutput.to(out, journal.length(), text);
  }

  private int loaded() {
    try (Store store = common.openStore()) {
      LoadReport report = common.loading().load(List.of(Objects.requireNonNull(out)), store);
      new FindingPrinter(System.err).print(report.findings());
      common.say(System.err, LoadCommand.summary(report));
      return report.exitCode();
    }
  }

  private static String summary(RunReport report) {
    StringBuilder text = new StringBuilder();
    text.append(report.statements()).append(" statements in ").append(report.withStatements());
    text.append(" of ").append(report.documents()).append(" documents.");
    if (report.done() > 0) {
      text.append(' ').append(report.done()).append(" were done before.");
    }
    if (report.setAside() > 0) {
      text.append(' ').append(report.setAside()).append(" were set aside, see above.");
    }
    if (report.joins() > 0) {
      text.append(' ').append(report.joins()).append(" pairs may report one utterance.");
    }
    return text.toString();
  }
}
