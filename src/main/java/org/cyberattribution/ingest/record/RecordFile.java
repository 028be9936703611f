package org.cyberattribution.ingest.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.ContentHash;
import org.cyberattribution.model.Dataset;

/**
 * Opens record files: finds them under folders, parses them, and checks each document against the
 * schema. What breaks the schema is taken out and becomes a finding; the rest of the document goes
 * on.
 */
public final class RecordFile {
  private static final Set<String> YAML = Set.of("yaml", "yml");
  private static final Set<String> LINES = Set.of("jsonl", "ndjson");
  private static final List<String> LISTS =
      List.of("entities", "incidents", "sources", "utterances", "statements", "claims");

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
          .filter(file -> !file.getFileName().toString().endsWith(".schema.json"))
          .filter(file -> !file.getFileName().toString().equals(RemovalsFile.NAME))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new Failure.BadInput("The folder '" + path + "' cannot be read: " + e.getMessage());
    }
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
      findings.add(
          Finding.refused(
              Position.ofFile(file.toString()), "the file is not UTF-8", "Save it as UTF-8."));
    } catch (IOException e) {
      findings.add(
          Finding.refused(
              Position.ofFile(file.toString()),
              "the file cannot be read: " + e.getMessage(),
              "Check it."));
    }
  }

  private void readWhole(Path file, Consumer<RecordDocument> consumer) throws IOException {
    LocatedParser parser =
        YAML.contains(extension(file)) ? LocatedParser.yaml() : LocatedParser.json();
    try (Reader text = Files.newBufferedReader(file)) {
      accept(parser.parse(text, file.toString(), 0), file, ContentHash.of(file), consumer);
    } catch (LocatedParser.Malformed malformed) {
      refuse(malformed);
    }
  }

  private void readLines(Path file, Consumer<RecordDocument> consumer) throws IOException {
    LocatedParser parser = LocatedParser.json();
    String hash = ContentHash.of(file);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
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
    } catch (LocatedParser.Malformed malformed) {
      refuse(malformed);
    }
  }

  private void refuse(LocatedParser.Malformed malformed) {
    findings.add(
        Finding.refused(
            malformed.position(),
            "not well-formed: " + malformed.getMessage(),
            "Mend the file's syntax there."));
  }

  private void accept(RecordNode root, Path file, String hash, Consumer<RecordDocument> consumer) {
    if (!root.value().isObject()) {
      findings.add(
          Finding.refused(
              Position.ofFile(file.toString()),
              "the file holds no document",
              "Start it with keys such as 'id:' and 'statements:'; see CONTRIBUTING.md."));
      return;
    }
    Map<String, Finding> errors = schema.check(root);
    errors.values().forEach(findings::add);
    if (errors.keySet().stream()
        .anyMatch(pointer -> !isInList(pointer) && pointer.matches("/(id)?"))) {
      return;
    }
    removeBroken(root, errors.keySet());
    consumer.accept(new RecordDocument(root, dataset(root, file, hash)));
  }

  private static boolean isInList(String pointer) {
    return LISTS.stream().anyMatch(list -> pointer.startsWith("/" + list + "/"));
  }

  /** Blanks the records that have errors, so that the others keep their places. */
  private static void removeBroken(RecordNode root, Set<String> errors) {
    Set<String> records =
        errors.stream()
            .filter(RecordFile::isInList)
            .map(RecordFile::recordPointer)
            .collect(Collectors.toSet());
    for (String record : records) {
      ArrayNode list = (ArrayNode) root.value().at(RecordNode.parent(record));
      list.setNull(Integer.parseInt(record.substring(record.lastIndexOf('/') + 1)));
    }
  }

  private static String recordPointer(String pointer) {
    int end = pointer.indexOf('/', pointer.indexOf('/', 1) + 1);
    return end < 0 ? pointer : pointer.substring(0, end);
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
