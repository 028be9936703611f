package org.cyberattribution.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cyberattribution.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules on the annotated documents, scored by their own scorer; those that are held back are
 * left out here, since whoever runs this may be writing rules.
 */
class CorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("reference.dir", "../../../shared")).resolve("corpus");

  /** Told by docs/decisions/0005-extraction-held-back.md. */
  private static final Set<String> HELD_BACK =
      Set.of("020", "029", "047", "009", "016", "010", "006", "050");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  /** All in one run, since opening the parser costs more than the documents. */
  @BeforeAll
  static void extractAll() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the annotated documents are not beside the project");
    Path documents = folder.resolve("documents");
    copyOpen("dev", documents);
    copyOpen("seeds", documents);
    Main.run(
        "extract",
        documents.toString(),
        "--out",
        folder.resolve("found.jsonl").toString(),
        "--parser",
        "target/lib",
        "--quiet");
  }

  @Test
  void reachesItsFiguresOnTheDevelopmentDocuments() throws Exception {
    JsonNode all = score("dev").path("all");

    assertThat(all.path("strict").path("F1").asDouble()).isGreaterThanOrEqualTo(0.86);
    assertThat(all.path("over_attribution").asInt()).isLessThanOrEqualTo(2);
    assertThat(all.path("duplicates").asInt())
        .as("one in twenty, counted whole")
        .isLessThanOrEqualTo((int) Math.ceil(all.path("pred").asInt() / 20.0));
    assertThat(all.path("negative_docs_with_output").asText()).startsWith("0/");
  }

  @Test
  void reachesItsFiguresOnTheSeeds() throws Exception {
    JsonNode all = score("seeds").path("all");

    assertThat(all.path("strict").path("F1").asDouble()).isGreaterThanOrEqualTo(0.88);
    assertThat(all.path("over_attribution").asInt()).isZero();
  }

  private static JsonNode score(String part) throws IOException, InterruptedException {
    Process scorer =
        new ProcessBuilder(
                "python3",
                CORPUS.resolve("score.py").toString(),
                folder.resolve("found.jsonl").toString(),
                folder.resolve("documents").resolve(part).resolve("gold.jsonl").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    JsonNode figures = JSON.readTree(scorer.getInputStream().readAllBytes());
    assertThat(scorer.waitFor()).isZero();
    return figures;
  }

  /** The documents that may be looked at, with what is known of them. */
  private static void copyOpen(String part, Path documents) throws IOException {
    Path target = Files.createDirectories(documents.resolve(part));
    try (Stream<Path> files = Files.list(CORPUS.resolve(part))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).toList()) {
        if (!HELD_BACK.contains(stem(file))) {
          Files.copy(file, target.resolve(file.getFileName()));
        }
      }
    }
    for (String list : List.of("gold.jsonl", "meta.jsonl")) {
      if (Files.exists(CORPUS.resolve(part).resolve(list))) {
        Files.write(target.resolve(list), open(CORPUS.resolve(part).resolve(list)));
      }
    }
  }

  private static List<String> open(Path list) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      if (!HELD_BACK.contains(JSON.readTree(line).path("id").asText())) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replace(".txt", "");
  }
}
