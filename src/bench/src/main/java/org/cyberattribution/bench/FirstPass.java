package org.cyberattribution.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cyberattribution.extract.ParsedSentence;
import org.cyberattribution.extract.ParserLibrary;
import org.cyberattribution.extract.SentenceParser;
import org.cyberattribution.extract.SourceText;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.engine.DocumentExtractor;
import org.cyberattribution.extract.engine.Selection;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.extract.text.Sentences;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.text.DocumentFiles;
import org.cyberattribution.ingest.text.Outcome;
import org.cyberattribution.ingest.text.TextReader;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.load.WorldReading;
import org.cyberattribution.resolve.World;

/**
 * Extraction with its first pass beside the same extraction that has every sentence parsed: on one
 * thread, document after document, nothing kept from one for another but the ids of incidents.
 */
final class FirstPass {
  private static final int WARM_UP = 40;

  private final Lexicon lexicon;
  private final World world;
  private final CountingParser parser;

  private FirstPass(Lexicon lexicon, World world, CountingParser parser) {
    this.lexicon = lexicon;
    this.world = world;
    this.parser = parser;
  }

  /** Arguments: how many documents, or a folder of them; where the parser's libraries are. */
  static void run(String... arguments) throws IOException {
    String which = arguments.length > 0 ? arguments[0] : "1000";
    Path home = Path.of(System.getProperty("cag.home", "../..")).toAbsolutePath().normalize();
    Path libraries =
        arguments.length > 1 ? Path.of(arguments[1]) : home.resolve("src/corenlp/target/lib");
    ProjectFiles project = ProjectFiles.at(home);
    World world = WorldReading.read(project, new Findings());
    Lexicon lexicon = Lexicon.read(project.lexicon());
    List<SourceText> documents =
        which.matches("\\d+")
            ? GeneratedNews.documents(Integer.parseInt(which))
            : read(Path.of(which));
    try (CountingParser parser = new CountingParser(ParserLibrary.open(libraries))) {
      System.out.println("parser: " + parser.stack());
      new FirstPass(lexicon, world, parser).compare(documents);
    }
  }

  private static List<SourceText> read(Path folder) {
    List<SourceText> documents = new ArrayList<>();
    try (TextReader reader = new TextReader(null, new Findings(), Duration.ofSeconds(60))) {
      for (Path file : DocumentFiles.under(folder).documents()) {
        if (reader.read(file) instanceof Outcome.Read read) {
          documents.add(read.text());
        }
      }
    }
    return documents;
  }

  private void compare(List<SourceText> documents) {
    List<SourceText> some = documents.subList(0, Math.min(WARM_UP, documents.size()));
    measure(some, true);
    measure(some, false);
    Measured selected = measure(documents, false);
    Measured everything = measure(documents, true);
    selected.print("first pass and parser");
    everything.print("every sentence parsed");
    System.out.printf(
        Locale.ROOT,
        "ratio of time: %.1f; same statements: %s; peak heap %d MB%n",
        everything.seconds() / selected.seconds(),
        selected.statements().equals(everything.statements()),
        peakHeap() >> 20);
    printDifference("only where every sentence is parsed", everything, selected);
    printDifference("only after the first pass", selected, everything);
  }

  private static void printDifference(String title, Measured one, Measured other) {
    Set<String> difference = new TreeSet<>(one.statements());
    difference.removeAll(other.statements());
    if (!difference.isEmpty()) {
      System.out.println(title + ": " + difference.size() + " " + difference);
    }
  }

  /** What one way of extraction took and gave; statements are told by their ids. */
  private record Measured(int documents, double seconds, long sentences, Set<String> statements) {
    void print(String title) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d documents in %.2f s, %d sentences parsed, %d statements%n",
          title,
          documents,
          seconds,
          sentences,
          statements.size());
    }
  }

  private Measured measure(List<SourceText> documents, boolean every) {
    DocumentExtractor extractor =
        every
            ? new DocumentExtractor(lexicon, world, parser, new Every(lexicon))
            : new DocumentExtractor(lexicon, world, parser);
    Set<String> statements = new TreeSet<>();
    long parsed = parser.parsed;
    long start = System.nanoTime();
    for (SourceText document : documents) {
      long before = parser.parsed;
      extractor.extract(document).document().claims().forEach(claim -> statements.add(claim.id()));
      if (every && parser.parsed == before) {
        Sentences.of(document.text()).forEach(sentence -> parser.parse(sentence.text()));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Measured(documents.size(), seconds, parser.parsed - parsed, statements);
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** No first pass. */
  private static final class Every extends Selection {
    Every(Lexicon lexicon) {
      super(lexicon);
    }

    @Override
    public boolean lets(DocumentContext context, Sentence sentence) {
      return true;
    }
  }

  /** The parser, and how many sentences it was given. */
  private static final class CountingParser implements SentenceParser {
    private final SentenceParser parser;
    private long parsed;

    CountingParser(SentenceParser parser) {
      this.parser = parser;
    }

    @Override
    public String stack() {
      return parser.stack();
    }

    @Override
    public ParsedSentence parse(String sentence) {
      parsed++;
      return parser.parse(sentence);
    }

    @Override
    public void close() {
      parser.close();
    }
  }
}
