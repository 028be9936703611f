package org.cyberattribution.corenlp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyberattribution.extract.SourceText;
import org.cyberattribution.model.DateText;

/** A passage of our own invention, and what must and what may be found in it. */
record Passage(
    String id,
    String title,
    String outlet,
    String date,
    String text,
    List<Expected> statements,
    List<Expected> optional) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();

  private record PassageFile(String kind, List<Passage> passages) {}

  /** A statement as the passages' README describes it. */
  record Expected(
      JsonNode speaker,
      String act,
      List<Map<String, String>> target,
      List<Map<String, String>> also,
      List<String> addressee,
      List<String> incident,
      String date,
      String confidence,
      List<Map<String, String>> norms,
      @JsonProperty("measureType") String measureType,
      String directness) {
    List<Map<String, String>> targets() {
      return target == null ? List.of() : target;
    }

    List<Map<String, String>> tolerated() {
      return also == null ? List.of() : also;
    }
  }

  /** All passages below the folder of the project. */
  static List<Passage> all(Path home) {
    Path folder = home.resolve("src/test/resources/extract/passages");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Passage> read(Path file) {
    try {
      return YAML.readValue(file.toFile(), PassageFile.class).passages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Expected> allowed() {
    return optional == null ? List.of() : optional;
  }

  SourceText source() {
    return new SourceText(id, text, title, outlet, DateText.parse(date), null, "en", id + ".txt");
  }
}
