package org.cyberattribution.ingest.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.Characters;
import org.cyberattribution.ingest.ContentHash;
import org.cyberattribution.ingest.Malformed;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.guard.BoundedReader;
import org.cyberattribution.ingest.record.DocumentSchema.Misfit;
import org.cyberattribution.model.Dataset;

/**
 * Opens record files: finds them under folders, parses them, and checks each document against the
 * schema. What breaks the schema is taken out and becomes a finding; the rest of the document goes
 * on.
 */
public final class RecordFile {
  private static final Set<String> YAML = Set.of("yaml", "yml");
  private static final Set<String> LINES = Set.of("jsonl", "ndjson");
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** A document is kept in memory as a tree. */
  private static final long LARGEST = 64L << 20;

  private static final long LONGEST_LINE = 16L << 20;

  private final DocumentSchema schema;
  private final Findings findings;

  public RecordFile(Path schema, Findings findings) {
    this.schema = DocumentSchema.load(schema);
    this.findings = findings;
  }

  /**
   * The record files that a path stands for: itself, or those below it in the order of their names.
   */
  public static List<Path> under(Path path) {
    if (!Files.exists(path)) {
      throw new Failure.BadInput("There is no file or folder '" + path + "'. Check the path.");
    }
    try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.equals(path) || isRecordFile(file))
          .filter(file -> !isOfTheProject(file))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new Failure.BadInput("The folder '" + path + "' cannot be read: " + e.getMessage());
    }
  }

  /** Whether a file lies among records, but is a schema or the list of removals. */
  public static boolean isOfTheProject(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".schema.json") || name.equals(RemovalsFile.NAME);
  }

  public static boolean isRecordFile(Path file) {
    String extension = extension(file);
    return YAML.contains(extension) || LINES.contains(extension) || extension.equals("json");
  }

  /**
   * Reads the documents of a file one after another; a file that is not well-formed is a finding.
   */
  public void read(Path file, Consumer<RecordDocument> consumer) {
    try {
      if (LINES.contains(extension(file))) {
        readLines(file, consumer);
      } else {
        readWhole(file, consumer);
      }
    } catch (CharacterCodingException e) {
      findings.add(characters(file));
    } catch (IOException e) {
      findings.add(unreadable(file, e));
    }
  }

  private static Finding characters(Path file) {
    try {
      return Characters.wrong(file);
    } catch (IOException e) {
      return unreadable(file, e);
    }
  }

  private static Finding unreadable(Path file, IOException exception) {
    return Finding.refused(
        Position.ofFile(file.toString()),
        "the file cannot be read: " + exception.getMessage(),
        "Check it.");
  }

  private void readWhole(Path file, Consumer<RecordDocument> consumer) throws IOException {
    LocatedParser parser =
        YAML.contains(extension(file)) ? LocatedParser.yaml() : LocatedParser.json();
    try (Reader text = open(file, LARGEST, Long.MAX_VALUE)) {
      accept(parser.parse(text, file.toString(), 0), file, ContentHash.of(file), consumer);
    } catch (Malformed malformed) {
      findings.add(malformed.finding());
    }
  }

  /** The text of a file, without the byte order mark that some editors put before it. */
  private static BufferedReader open(Path file, long most, long longestLine) throws IOException {
    BufferedReader text =
        new BufferedReader(new BoundedReader(Files.newBufferedReader(file), most, longestLine));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private void readLines(Path file, Consumer<RecordDocument> consumer) throws IOException {
    LocatedParser parser = LocatedParser.json();
    String hash = ContentHash.of(file);
    try (BufferedReader lines = open(file, Long.MAX_VALUE, LONGEST_LINE)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          readLine(parser, line, number, file, hash, consumer);
        }
        number++;
      }
    }
  }

  private void readLine(
      LocatedParser parser,
      String line,
      int before,
      Path file,
      String hash,
      Consumer<RecordDocument> consumer)
      throws IOException {
    try {
      accept(parser.parse(new StringReader(line), file.toString(), before), file, hash, consumer);
    } catch (Malformed malformed) {
      findings.add(malformed.finding());
    }
  }

  private void accept(RecordNode root, Path file, String hash, Consumer<RecordDocument> consumer) {
    if (!root.value().isObject()) {
      findings.add(
          Finding.refused(
              root.position(),
              "the file holds no document",
              "Start it with keys such as 'id:' and 'statements:', as the files in data/ do."));
      return;
    }
    List<Misfit> misfits = new ArrayList<>(schema.check(root));
    misfits.addAll(Misfits.forbiddenCharacters(root));
    misfits.forEach(misfit -> findings.add(misfit.finding()));
    if (misfits.stream().noneMatch(misfit -> misfit.pointer().equals("/id"))) {
      Set<String> broken = Misfits.remove(root, misfits);
      consumer.accept(new RecordDocument(root, dataset(root, file, hash), broken));
    }
  }

  private static Dataset dataset(RecordNode root, Path file, String hash) {
    return new Dataset(
        root.text("id").orElseGet(() -> stem(file)),
        root.text("title").orElse(null),
        root.text("licence").orElse(null),
        hash,
        "record");
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return Slug.of(dot < 0 ? name : name.substring(0, dot));
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
