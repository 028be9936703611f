package org.cyberattribution.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The candidates of a store as record files, one a data set, beside the review data set. */
public final class Candidates {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".json";

  private final Path folder;

  private Candidates(Path folder) {
    this.folder = folder;
  }

  public static Candidates of(Path store) {
    return new Candidates(store.resolve("review/records"));
  }

  /**
   * Puts a data set's candidates in place of its earlier ones.
   *
   * @param records the folder with its record file; where that is missing, it has none any more
   */
  public void replace(String dataset, Path records) {
    Path file = records.resolve(dataset + ENDING);
    Path target = folder.resolve(dataset + ENDING);
    try {
      if (Files.exists(file)) {
        Files.createDirectories(folder);
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a record file in place of the earlier one of its data set. */
  public void put(ObjectNode document) {
    try {
      Files.createDirectories(folder);
      Files.write(
          folder.resolve(document.path("id").asText() + ENDING), JSON.writeValueAsBytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All candidates, the surest first. */
  public List<Candidate> all() {
    List<Candidate> candidates = new ArrayList<>();
    for (Path file : files()) {
      ObjectNode document = read(file);
      for (String list : List.of("statements", "claims")) {
        for (JsonNode record : document.path(list)) {
          candidates.add(new Candidate(document, list, (ObjectNode) record));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::id));
    return candidates;
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode read(Path file) {
    try {
      return (ObjectNode) JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
