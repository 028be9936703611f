package org.cyberattribution.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.cyberattribution.failure.Failure;

/** The questions of a folder, one .rq file each, in the order of their names. */
public record Catalogue(List<Question> questions) {
  private static final String ENDING = ".rq";
  private static final String MARK = "#+";
  private static final ObjectMapper YAML = new YAMLMapper();

  public static Catalogue load(Path folder) {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return new Catalogue(
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .map(Catalogue::read)
              .sorted(Comparator.comparing(Question::name))
              .toList());
    } catch (IOException e) {
      throw new Failure.BadInput(
          "The questions in '" + folder + "' cannot be read: " + e.getMessage());
    }
  }

  /**
   * Finds a question by its name.
   *
   * @throws Failure.Usage if there is none, with the nearest names
   */
  public Question named(String name) {
    return questions.stream()
        .filter(question -> question.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private Failure unknown(String name) {
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    String nearest =
        questions.stream()
            .map(Question::name)
            .sorted(Comparator.comparingDouble(known -> -similarity.apply(known, name)))
            .limit(3)
            .collect(Collectors.joining(", "));
    return new Failure.Usage(
        "There is no question '"
            + name
            + "'. Near: "
            + nearest
            + ". 'cag query --list' shows all.");
  }

  private static Question read(Path file) {
    try {
      String text = Files.readString(file);
      String fileName = file.getFileName().toString();
      return new Question(
          fileName.substring(0, fileName.length() - ENDING.length()),
          topic(file),
          header(file, text),
          text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String topic(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? "" : String.valueOf(folder.getFileName());
  }

  private static Question.Header header(Path file, String text) {
    String yaml =
        text.lines()
            .filter(line -> line.startsWith(MARK))
            .map(line -> line.substring(MARK.length()))
            .map(line -> line.startsWith(" ") ? line.substring(1) : line)
            .collect(Collectors.joining("\n"));
    try {
      return YAML.readValue(yaml, Question.Header.class);
    } catch (JsonProcessingException e) {
      throw new Failure.BadInput(
          "The header of the question "
              + file
              + " cannot be read: "
              + e.getOriginalMessage()
              + ". Compare its '#+' lines with those of another question.");
    }
  }
}
