package org.cyberattribution.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.DatasetDescription;
import org.cyberattribution.ingest.DatasetDescription.Bounds;
import org.cyberattribution.ingest.Malformed;
import org.cyberattribution.ingest.RecordKind;
import org.cyberattribution.ingest.SourceFormat;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads the descriptions of data sets: those of the project, among the program's resources, and a
 * user's, beside a file.
 */
public final class DatasetDescriptionFile {
  /** What the name of a file's description adds to that of the file. */
  public static final String ENDING = ".dataset.yaml";

  private static final String SCHEMA = "/org/cyberattribution/ingest/dataset.schema.json";

  private DatasetDescriptionFile() {}

  /** Whether a file describes the one beside it. */
  public static boolean isDescription(Path file) {
    return file.getFileName().toString().endsWith(ENDING);
  }

  /** Reads the descriptions of a format's data sets, which are among the program's resources. */
  public static List<DatasetDescription> of(SourceFormat format) {
    return format.describedDatasets().stream().map(name -> described(format, name)).toList();
  }

  private static DatasetDescription described(SourceFormat format, String name) {
    String file = name + ".yaml";
    try (InputStream bytes = format.getClass().getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("no description " + file + " of " + format.name());
      }
      return read(new InputStreamReader(bytes, StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Malformed e) {
      throw new IllegalStateException(e.finding().place() + ": " + e.finding().problem(), e);
    }
  }

  /** Reads a user's description of a file, if there is one. */
  public static Optional<DatasetDescription> beside(Path file) throws IOException, Malformed {
    Path description = file.resolveSibling(file.getFileName() + ENDING);
    if (!Files.exists(description)) {
      return Optional.empty();
    }
    try (Reader text = Files.newBufferedReader(description)) {
      return Optional.of(read(text, description.toString()));
    }
  }

  static DatasetDescription read(Reader text, String file) throws IOException, Malformed {
    RecordNode root = LocatedParser.yaml().parse(text, file, 0);
    List<DocumentSchema.Misfit> misfits = schema().check(root);
    if (!misfits.isEmpty()) {
      Finding first = misfits.get(0).finding();
      throw new Malformed(
          new Position(first.file(), first.line(), first.column()), first.problem(), first.mend());
    }
    try {
      return description(root);
    } catch (DateTimeException e) {
      throw new Malformed(
          root.at("retrieved").position(), "no such day", "Write it as in 2031-06-01.");
    }
  }

  private static DocumentSchema schema() throws IOException {
    try (InputStream bytes = DatasetDescriptionFile.class.getResourceAsStream(SCHEMA)) {
      return DocumentSchema.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static DatasetDescription description(RecordNode root) {
    return new DatasetDescription(
        root.text("id").orElse(null),
        root.text("title").orElse(null),
        root.text("publisher").orElse(null),
        root.text("licence").orElse(null),
        root.has("redistributable") ? root.at("redistributable").value().asBoolean() : null,
        root.text("url").orElse(null),
        day(root),
        root.text("hash").orElse(null),
        texts(root.at("recognised")),
        counts(root.at("counts")));
  }

  private static @Nullable LocalDate day(RecordNode root) {
    return root.text("retrieved").flatMap(text -> DateText.parse(text).day()).orElse(null);
  }

  private static Map<String, String> texts(RecordNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.value()
        .properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  private static Map<RecordKind, Bounds> counts(RecordNode node) {
    Map<RecordKind, Bounds> counts = new EnumMap<>(RecordKind.class);
    node.value()
        .properties()
        .forEach(
            entry ->
                Term.bySlug(RecordKind.values(), entry.getKey())
                    .ifPresent(
                        kind ->
                            counts.put(
                                kind,
                                new Bounds(
                                    entry.getValue().path("least").asLong(),
                                    entry.getValue().path("most").asLong(Long.MAX_VALUE)))));
    return counts;
  }
}
