package org.cyberattribution.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.Progress;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.record.DatasetDescriptionFile;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.rdf.Iris;

/**
 * The files that a command was given, sorted by what reads them: the project's own records, and
 * what others publish.
 */
final class Inputs {
  private static final Set<String> ONLY_RECORDS = Set.of("yaml", "yml", "jsonl", "ndjson");
  private static final Set<String> OTHERS =
      Set.of(
          "csv",
          "tsv",
          "gz",
          "zst",
          "zip",
          "ttl",
          "ttls",
          "nt",
          "nq",
          "trig",
          "trigs",
          "trix",
          "rdf",
          "rdfs",
          "xml",
          "owl",
          "jsonld",
          "n3",
          "brf",
          "rj",
          "ndjsonld",
          "hdt");

  private final Progress progress;
  private final Findings findings;
  private final Set<Path> records = new LinkedHashSet<>();
  private final List<Source> sources = new ArrayList<>();

  /** A file of somebody else's, and what reads it. */
  record Source(SourceFile file, Importer importer) {}

  private Inputs(Progress progress, Findings findings) {
    this.progress = progress;
    this.findings = findings;
  }

  /** Sorts the files below paths, each by what it starts with. */
  static Inputs recognised(List<Path> paths, Iris iris, Progress progress, Findings findings) {
    Inputs inputs = new Inputs(progress, findings);
    Formats formats = new Formats(iris);
    for (Path path : paths) {
      files(path).forEach(file -> inputs.add(file, formats));
    }
    return inputs;
  }

  /** The files below paths, all of one format. */
  static Inputs of(
      String format, List<Path> paths, Iris iris, Progress progress, Findings findings) {
    Inputs inputs = new Inputs(progress, findings);
    Importer importer = new Formats(iris).named(format);
    for (Path path : paths) {
      files(path).forEach(file -> inputs.addSources(file, importer));
    }
    return inputs;
  }

  Set<Path> records() {
    return records;
  }

  List<Source> sources() {
    return sources;
  }

  private static List<Path> files(Path path) {
    if (!Files.exists(path)) {
      throw new Failure.BadInput("There is no file or folder '" + path + "'. Check the path.");
    }
    try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.equals(path) || mayBeLoaded(file))
          .filter(file -> !RecordFile.isOfTheProject(file))
          .filter(file -> !DatasetDescriptionFile.isDescription(file))
          .map(file -> file.toAbsolutePath().normalize())
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new Failure.BadInput("The folder '" + path + "' cannot be read: " + e.getMessage());
    }
  }

  private static boolean mayBeLoaded(Path file) {
    return RecordFile.isRecordFile(file) || OTHERS.contains(extension(file));
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private void add(Path path, Formats formats) {
    if (ONLY_RECORDS.contains(extension(path))) {
      records.add(path);
      return;
    }
    try {
      for (SourceFile file : SourceFile.in(path, progress)) {
        Optional<Importer> importer = formats.recognise(file);
        if (importer.isPresent()) {
          sources.add(new Source(file, importer.get()));
        } else if (file.member() == null && RecordFile.isRecordFile(path)) {
          records.add(path);
        } else {
          findings.add(unknown(file));
        }
      }
    } catch (IOException e) {
      findings.add(ImportStaging.unreadable(path.toString(), e));
    }
  }

  private void addSources(Path path, Importer importer) {
    try {
      for (SourceFile file : SourceFile.in(path, progress)) {
        if (importer.recognises(file)) {
          sources.add(new Source(file, importer));
        } else {
          findings.add(
              Finding.refused(
                  Position.ofFile(file.name()),
                  "the file does not look like " + importer.name(),
                  "Check which format it is; 'cag load' recognises the formats by itself."));
        }
      }
    } catch (IOException e) {
      findings.add(ImportStaging.unreadable(path.toString(), e));
    }
  }

  private static Finding unknown(SourceFile file) {
    return Finding.refused(
        Position.ofFile(file.name()),
        "the file is in no format that can be read",
        "The formats are records in YAML or JSON, and: "
            + String.join(", ", Formats.names())
            + ".");
  }
}
