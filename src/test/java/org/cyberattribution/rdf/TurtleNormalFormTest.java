package org.cyberattribution.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cyberattribution.ProjectFolder;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Turtle file of the project is in its normal form; -Dturtle.rewrite=true puts it there. */
class TurtleNormalFormTest {
  private static final String UNTIDY =
      """
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix ex: <http://example.org/> . # a remark
      ex:b ex:list (1 "two" ex:three);
           rdfs:label "b"@en .
      ex:a ex:path [ex:inverse ex:b] .
      ex:b a ex:Thing .
      _:shared ex:of ex:a .
      ex:c ex:has _:shared, _:other . ex:d ex:has _:shared .
      _:other ex:size 3 .
      """;

  private static final String TIDY =
      """
      @prefix ex: <http://example.org/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

      ex:b a ex:Thing;
        ex:list (1 "two" ex:three);
        rdfs:label "b"@en .

      ex:a ex:path [
            ex:inverse ex:b
          ] .

      ex:c ex:has _:shared, [
            ex:size 3
          ] .

      ex:d ex:has _:shared .

      _:shared ex:of ex:a .
      """;

  static Stream<Path> turtleFiles() {
    return Stream.of("ontology", "queries")
        .flatMap(folder -> ProjectFolder.files(folder, ".ttl").stream());
  }

  @ParameterizedTest
  @MethodSource("turtleFiles")
  void fileIsInNormalForm(Path file) throws IOException {
    String text = Files.readString(file);
    String normal = TurtleNormalForm.of(text);
    if (Boolean.getBoolean("turtle.rewrite")) {
      Files.writeString(file, normal);
    } else {
      assertThat(text)
          .as("rewrite by: mvn test -Dtest=TurtleNormalFormTest -Dturtle.rewrite=true")
          .isEqualTo(normal);
    }
  }

  @Test
  void gathersSubjectsAndSortsPrefixes() throws IOException {
    assertThat(TurtleNormalForm.of(UNTIDY)).isEqualTo(TIDY);
  }

  @Test
  void keepsTheMeaning() throws IOException {
    assertThat(Models.isomorphic(parse(TurtleNormalForm.of(UNTIDY)), parse(UNTIDY))).isTrue();
  }

  @Test
  void hasOneNormalFormOnly() throws IOException {
    String once = TurtleNormalForm.of(UNTIDY);
    assertThat(TurtleNormalForm.of(once)).isEqualTo(once);
    assertThat(TurtleNormalForm.of(UNTIDY)).isEqualTo(once);
  }

  private static Model parse(String turtle) throws IOException {
    return Rio.parse(new StringReader(turtle), RDFFormat.TURTLE);
  }
}
