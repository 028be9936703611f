package org.cyberattribution.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.model.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turtle files on their way into a graph. */
class NQuadsTest {
  private static final Dataset DATASET = new Dataset("onto", "It", null, null, "turtle");

  @TempDir Path folder;

  @Test
  void givesTheSameFilesTheSameBlankNodes() throws IOException {
    List<Path> files =
        List.of(
            write("a.ttl", "<urn:a> <urn:p> [ <urn:q> ( 1 2 ) ], _:x . _:x <urn:q> 3 ."),
            write("b.ttl", "<urn:b> <urn:p> _:x . _:x <urn:q> 4 ."));
    assertThat(turtle(files)).isEqualTo(turtle(files)).doesNotContain("genid");
  }

  @Test
  void keepsBlankNodesOfTwoFilesApart() throws IOException {
    List<Path> files =
        List.of(write("a.ttl", "<urn:a> <urn:p> _:x ."), write("b.ttl", "<urn:b> <urn:p> _:x ."));
    assertThat(
            turtle(files).lines().filter(line -> line.contains("<urn:p>")).map(NQuadsTest::object))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void putsEveryTripleIntoTheGraphAndDescribesIt() throws IOException {
    String quads = turtle(List.of(write("a.ttl", "<urn:a> <urn:p> 'text'@en .")));
    assertThat(quads.lines())
        .allMatch(line -> line.endsWith(" <https://w3id.org/cyber-attribution/graph/onto> ."))
        .contains("<urn:a> <urn:p> \"text\"@en <https://w3id.org/cyber-attribution/graph/onto> .")
        .anyMatch(line -> line.contains("ontology#reader> \"turtle\""));
  }

  private Path write(String name, String turtle) throws IOException {
    return Files.writeString(folder.resolve(name), turtle);
  }

  private static String turtle(List<Path> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (NQuads quads = new NQuads(new Iris(Iris.PUBLISHED), bytes)) {
      quads.turtle(DATASET, files);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String object(String line) {
    return line.replaceFirst(".* (\\S+) \\S+ \\.$", "$1");
  }
}
