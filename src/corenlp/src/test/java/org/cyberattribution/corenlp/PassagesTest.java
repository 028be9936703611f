package org.cyberattribution.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyberattribution.extract.SentenceParser;
import org.cyberattribution.extract.engine.DocumentExtractor;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.load.WorldReading;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Statement;
import org.cyberattribution.resolve.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules over passages of our own, most written before them: each act, and each of territory,
 * origin and alignment, is found in at least seven of ten places.
 */
class PassagesTest {
  private static final Path HOME = Path.of(System.getProperty("cag.home", "../.."));
  private static final double ENOUGH = 0.7;
  private static final int LEAST = 10;
  private static final List<String> LEVELS = List.of("territory", "origin", "aligned");
  private static final List<Passage> PASSAGES = Passage.all(HOME);

  private static PassageScore score;

  @BeforeAll
  static void extractAll() throws IOException {
    ProjectFiles project = ProjectFiles.at(HOME);
    World world = WorldReading.read(project, new Findings());
    score = new PassageScore(world.names());
    try (SentenceParser parser = new CoreNlpParser()) {
      Lexicon lexicon = Lexicon.read(project.lexicon());
      DocumentExtractor extractor = new DocumentExtractor(lexicon, world, parser);
      for (Passage passage : PASSAGES) {
        score.add(
            passage,
            extractor.extract(passage.source()).document().claims().stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .toList());
      }
    }
    write();
  }

  /** For who mends the rules; the test's own messages would be too long. */
  private static void write() throws IOException {
    Path report = Files.createDirectories(Path.of("target")).resolve("passages.txt");
    Files.writeString(
        report,
        String.format(
            "acts %s%nacts, incident aside %s%nlevels %s%nprecision %.3f%nwrongly accused %s%n%s%n",
            score.acts(),
            score.actsAlone(),
            score.levels(),
            score.precision(),
            score.wronglyAccused(),
            score.details()));
  }

  @Test
  void everyActAndLinkStandsInTenPassages() {
    Map<String, Long> passages = new TreeMap<>();
    PASSAGES.forEach(
        passage -> kinds(passage).forEach(kind -> passages.merge(kind, 1L, Long::sum)));

    Set<String> kinds =
        Stream.concat(Arrays.stream(SpeechAct.values()).map(SpeechAct::slug), LEVELS.stream())
            .collect(Collectors.toSet());

    assertThat(passages).containsKeys(kinds.toArray(String[]::new));
    assertThat(kinds).allMatch(kind -> passages.get(kind) >= LEAST);
  }

  private static Set<String> kinds(Passage passage) {
    return passage.statements().stream()
        .flatMap(
            expected ->
                Stream.concat(
                    Stream.of(expected.act()),
                    expected.targets().stream().flatMap(target -> target.keySet().stream())))
        .collect(Collectors.toSet());
  }

  @TestFactory
  Stream<DynamicTest> findsEnoughOfEachAct() {
    return recalls(score.acts());
  }

  @TestFactory
  Stream<DynamicTest> findsEnoughOfEachLink() {
    return recalls(score.levels());
  }

  private static Stream<DynamicTest> recalls(Map<String, PassageScore.Count> counts) {
    return counts.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(entry.getValue().recall())
                            .as("%s: %s; see target/passages.txt", entry.getKey(), entry.getValue())
                            .isGreaterThanOrEqualTo(ENOUGH)));
  }

  @Test
  void accusesNoStateOfWhichOnlyTerritoryOriginOrAlignmentIsSpoken() {
    assertThat(score.wronglyAccused()).isEmpty();
  }

  @Test
  void isSeldomWrong() {
    assertThat(score.precision()).as("see target/passages.txt").isGreaterThan(0.85);
  }
}
