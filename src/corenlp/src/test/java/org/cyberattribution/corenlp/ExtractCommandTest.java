package org.cyberattribution.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cyberattribution.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the real parser: documents in, records out, candidates in the store. */
class ExtractCommandTest {
  private static final String STATEMENT =
      """
      Norway today attributes the Fjordlight cyberattack to the Russian Federation. We strongly condemn
      this malicious cyber activity against our networks.
      """;

  @TempDir Path folder;

  private Path out = Path.of("");

  @BeforeEach
  void writeDocuments() throws IOException {
    out = folder.resolve("found.jsonl");
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(documents.resolve("statement.txt"), STATEMENT);
    Files.writeString(
        documents.resolve("statement.meta.yaml"),
        "{title: Statement on Fjordlight, outlet: Ministry of Foreign Affairs of Norway, date: 2024-03-12}");
    Files.writeString(documents.resolve("broken.pdf"), "%PDF-1.4 rubbish");
  }

  @Test
  void findsStatementsWithEvidenceThatStandsInTheText() throws IOException {
    assertThat(extract("--out", out.toString())).isZero();

    assertThat(Files.readAllLines(out)).hasSize(1);
    assertThat(Files.readString(out))
        .contains("\"speaker\":[\"Norway\"]", "\"act\":\"attributes\"", "\"score\":")
        .contains("{\"name\":\"Russia\",\"level\":\"state\"}")
        .contains("\"quote\":\"", "\"start\":");
  }

  @Test
  void loadsWhatItFindsForReview() {
    assertThat(extract("--out", out.toString(), "--load")).isZero();

    assertThat(folder.resolve("store/review/records/statement.json")).exists();
  }

  @Test
  void doesNothingTwiceWhenTakenUpAgain() throws IOException {
    extract("--out", out.toString());
    String before = Files.readString(out);

    assertThat(extract("--out", out.toString(), "--resume")).isZero();

    assertThat(Files.readString(out)).isEqualTo(before);
  }

  @Test
  void findsTheSameAgain() throws IOException {
    extract("--out", out.toString());
    Path again = folder.resolve("again.jsonl");
    extract("--out", again.toString());

    assertThat(again).hasSameTextualContentAs(out);
  }

  @Test
  void refusesToTakeUpWhatIsNotKept() {
    assertThat(extract("--resume")).isEqualTo(2);
  }

  private int extract(String... options) {
    List<String> arguments = new ArrayList<>();
    arguments.add("extract");
    arguments.add(folder.resolve("documents").toString());
    Stream.of(options).forEach(arguments::add);
    arguments.addAll(
        List.of(
            "--store", folder.resolve("store").toString(), "--parser", "target/lib", "--quiet"));
    return Main.run(arguments.toArray(String[]::new));
  }
}
