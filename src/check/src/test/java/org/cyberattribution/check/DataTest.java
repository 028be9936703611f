package org.cyberattribution.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ontology together with all data is consistent, for a reasoner that knows all of OWL 2 DL. */
class DataTest {
  private static final Path DUMP = Path.of(System.getProperty("data.nq"));

  @Test
  void isConsistentWithTheOntology() throws Exception {
    assertTrue(consistent(data()));
  }

  @Test
  void findsAnIncidentThatIsAStateByWhatIsSaidOfIt() throws Exception {
    String data = data();
    String incident =
        data.lines()
            .filter(line -> line.contains("#incident> "))
            .findFirst()
            .orElseThrow()
            .split(" ")[2];
    String said =
        data.lines().filter(line -> line.contains(incident)).collect(Collectors.joining("\n"));

    assertTrue(consistent(said));
    assertFalse(consistent(said + "\n" + incident + " a att:State ."));
  }

  private static boolean consistent(String data) throws Exception {
    return Ontology.reasoner(Ontology.with(data)).isConsistent();
  }

  /** What was asserted and inferred; the closure and the copies in views would add nothing. */
  private static String data() throws IOException {
    assumeTrue(
        Files.exists(DUMP), () -> "no dump at " + DUMP + "; ./cag test makes one, or cag export");
    try (Stream<String> quads = Files.lines(DUMP)) {
      return quads
          .filter(quad -> !quad.matches(".*/graph/(ontology|entailed|view/[^>]*)> \\.$"))
          .map(quad -> quad.replaceFirst(" <[^<>]*> \\.$", " ."))
          .collect(Collectors.joining("\n"));
    }
  }
}
