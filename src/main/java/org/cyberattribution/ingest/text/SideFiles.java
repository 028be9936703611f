package org.cyberattribution.ingest.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.jspecify.annotations.Nullable;

/**
 * What is known of documents by files beside them: {@code NAME.meta.yaml} or {@code NAME.meta.json}
 * for one, {@code meta.jsonl} for all of a folder, a line each with its {@code id}. What they say
 * goes before what the document says.
 */
final class SideFiles {
  static final String LIST = "meta.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new YAMLMapper();

  private final Findings findings;
  private final Map<Path, Map<String, Metadata>> lists = new HashMap<>();
  private final @Nullable Path chosen;

  /**
   * @param chosen a list to look in first, wherever it lies
   */
  SideFiles(@Nullable Path chosen, Findings findings) {
    this.chosen = chosen;
    this.findings = findings;
  }

  static boolean isSideFile(Path file) {
    String name = file.getFileName().toString();
    return name.equals(LIST) || name.matches(".*\\.meta\\.(yaml|yml|json)");
  }

  /** What the files beside a document say of it. */
  Metadata of(Path document) {
    Metadata listed = listed(document);
    return own(document).map(metadata -> metadata.or(listed)).orElse(listed);
  }

  private Metadata listed(Path document) {
    String stem = stem(document);
    Metadata beside = list(document.resolveSibling(LIST)).getOrDefault(stem, Metadata.NONE);
    return chosen == null ? beside : list(chosen).getOrDefault(stem, Metadata.NONE).or(beside);
  }

  private Optional<Metadata> own(Path document) {
    for (String name : List.of(document.getFileName().toString(), stem(document))) {
      for (String ending : List.of(".meta.yaml", ".meta.yml", ".meta.json")) {
        Path file = document.resolveSibling(name + ending);
        if (Files.isRegularFile(file)) {
          return Optional.of(parse(file));
        }
      }
    }
    return Optional.empty();
  }

  private Metadata parse(Path file) {
    try {
      JsonNode node = (file.toString().endsWith(".json") ? JSON : YAML).readTree(file.toFile());
      return metadata(node);
    } catch (IOException e) {
      refuse(new Position(file.toString(), 0, 0), e);
      return Metadata.NONE;
    }
  }

  private Map<String, Metadata> list(Path file) {
    return lists.computeIfAbsent(file.toAbsolutePath(), path -> readList(file));
  }

  private Map<String, Metadata> readList(Path file) {
    Map<String, Metadata> documents = new HashMap<>();
    if (Files.isRegularFile(file)) {
      try {
        readLines(file, documents);
      } catch (IOException e) {
        refuse(Position.ofFile(file.toString()), e);
      }
    }
    return documents;
  }

  private void readLines(Path file, Map<String, Metadata> documents) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        Metadata metadata = metadata(JSON.readTree(line));
        if (metadata.id() != null) {
          documents.put(metadata.id(), metadata);
        }
      } catch (IOException e) {
        refuse(new Position(file.toString(), number, 1), e);
      }
    }
  }

  private void refuse(Position position, IOException exception) {
    String first = String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
    findings.add(
        Finding.warning(
            position,
            "what it says of a document cannot be read: " + first,
            "Write keys such as title, outlet, date and url; the document is read without them."));
  }

  private static Metadata metadata(JsonNode node) {
    return new Metadata(
        text(node, "id"),
        text(node, "title"),
        text(node, "outlet"),
        text(node, "date"),
        text(node, "url"),
        text(node, "language"));
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  static String stem(Path document) {
    String name = document.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
