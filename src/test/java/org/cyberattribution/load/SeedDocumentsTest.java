package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cyberattribution.model.Evidence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the records of annotated documents against their annotation: every statement that it
 * requires is on record, and none says more. The texts stay outside the project, so that this is
 * skipped where they are not at hand.
 */
class SeedDocumentsTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("reference.dir", "../shared")).resolve("corpus");
  private static final Path GOLD = CORPUS.resolve("seeds/gold.jsonl");

  /** Where a record rightly departs from the annotation, as its note says. */
  private static final Set<String> NOT_CHARGED = Set.of("ministry of state security");

  private static final CuratedData CURATED = CuratedData.read();

  @BeforeAll
  static void findTexts() {
    assumeTrue(Files.exists(GOLD), () -> "no annotated documents at " + GOLD);
  }

  @TestFactory
  Stream<DynamicTest> recordsEveryRequiredStatement() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(GOLD)) {
      JsonNode document = new ObjectMapper().readTree(line);
      String hash = hash(text(CORPUS.resolve("seeds/" + document.get("id").asText() + ".txt")));
      for (JsonNode gold : document.get("statements")) {
        if (!gold.get("optional").asBoolean() && !gold.get("act").asText().equals("other")) {
          tests.add(
              DynamicTest.dynamicTest(
                  name(document, gold), () -> assertRecorded(gold, document, hash)));
        }
      }
    }
    return tests.stream();
  }

  private static String name(JsonNode document, JsonNode gold) {
    return document.get("id").asText().substring(0, 3)
        + ": "
        + gold.get("speaker").asText()
        + " "
        + gold.get("act").asText();
  }

  private static void assertRecorded(JsonNode gold, JsonNode document, String hash) {
    List<Statement> spoken =
        CURATED
            .statements()
            .filter(statement -> hash.equals(statement.reported().source().textHash()))
            .filter(statement -> statement.act().slug().equals(act(gold)))
            .filter(statement -> isSpeaker(gold, statement))
            .toList();
    List<Statement.Target> targets = new ArrayList<>();
    for (JsonNode incident : gold.get("incident")) {
      List<Statement> about =
          spoken.stream().filter(statement -> isAbout(incident.asText(), statement)).toList();
      assertThat(about).as(incident.asText()).isNotEmpty();
      about.forEach(statement -> targets.addAll(statement.targets()));
    }
    assertThat(gold.get("target"))
        .filteredOn(target -> !isDeparture(gold, target))
        .allMatch(target -> targets.stream().anyMatch(named -> fits(target, named)));
    assertThat(targets)
        .allMatch(
            named -> allowed(gold, document).stream().anyMatch(target -> fits(target, named)));
  }

  /** Whom the annotation has anybody treat so in this document, an alternative reading included. */
  private static List<JsonNode> allowed(JsonNode gold, JsonNode document) {
    return elements(document.get("statements"))
        .filter(statement -> act(statement).equals(act(gold)))
        .flatMap(statement -> Stream.of(statement.get("target"), statement.get("target_alt")))
        .flatMap(SeedDocumentsTest::elements)
        .toList();
  }

  private static String act(JsonNode gold) {
    String act = gold.get("act").asText();
    return act.equals("solidarity") ? "supports" : act;
  }

  private static boolean isSpeaker(JsonNode gold, Statement statement) {
    return Stream.concat(Stream.of(gold.get("speaker")), elements(gold.get("speaker_alt")))
        .map(JsonNode::asText)
        .anyMatch(
            name ->
                isCalled(name, statement.spoken().speaker())
                    || isCalled(name, statement.spoken().onBehalfOf()));
  }

  private static boolean isAbout(String name, Statement statement) {
    return Stream.concat(
            Stream.of(statement.incident().name()), statement.incident().aliases().stream())
        .anyMatch(called -> normal(called).equals(normal(name)));
  }

  private static boolean isDeparture(JsonNode gold, JsonNode target) {
    return act(gold).equals("charges") && NOT_CHARGED.contains(normal(target.get("name").asText()));
  }

  /** A state's territory is named as such and nothing else; other levels are roles of the act. */
  private static boolean fits(JsonNode gold, Statement.Target target) {
    boolean territory = gold.get("level").asText().equals(Level.TERRITORY.slug());
    return territory == (target.role() == TargetRole.TERRITORY)
        && isCalled(gold.get("name").asText(), target.party());
  }

  private static boolean isCalled(String name, Participant participant) {
    if (participant instanceof UnnamedParty unnamed) {
      return normal(unnamed.description()).equals(normal(name));
    }
    Party party = (Party) participant;
    return Stream.of(Stream.of(party.name()), party.aliases().stream(), party.metonyms().stream())
        .flatMap(names -> names)
        .anyMatch(called -> normal(called).equals(normal(name)));
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @Test
  void pointsOnlyToPassagesOfItsTexts() throws IOException {
    Map<String, Integer> lengths = lengths();
    List<Statement> statements =
        CURATED
            .statements()
            .filter(statement -> lengths.containsKey(statement.reported().source().textHash()))
            .toList();

    assertThat(statements).isNotEmpty();
    for (Statement statement : statements) {
      int length =
          lengths.getOrDefault(String.valueOf(statement.reported().source().textHash()), 0);
      assertThat(statement.reported().evidence())
          .as(statement.id())
          .isNotEmpty()
          .allMatch(evidence -> isWithin(evidence, length));
    }
  }

  private static boolean isWithin(Evidence evidence, int length) {
    Integer start = evidence.start();
    Integer end = evidence.end();
    return start != null && end != null && 0 <= start && start < end && end <= length;
  }

  private static Map<String, Integer> lengths() throws IOException {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(CORPUS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        String text = text(file);
        lengths.put(hash(text), text.codePointCount(0, text.length()));
      }
    }
    return lengths;
  }

  private static String text(Path file) throws IOException {
    String text = Files.readString(file).replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(
        text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "sha256:"
          + HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
