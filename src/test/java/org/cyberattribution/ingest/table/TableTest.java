package org.cyberattribution.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.ingest.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are read by their headings, whatever the order and the spelling of these. */
class TableTest {
  @TempDir Path folder;

  enum Bird implements Column {
    NAME("name"),
    LENGTH("wing_length");

    private final String heading;

    Bird(String heading) {
      this.heading = heading;
    }

    @Override
    public List<String> headings() {
      return List.of(heading);
    }
  }

  @Test
  void findsColumnsByTheirHeadingsInAnyOrderAndSpelling() throws IOException {
    List<Row<Bird>> rows = rows("\uFEFFColour,Wing Length, NAME\r\ngrey, 40 ,heron\r\n");
    assertThat(rows.get(0).text(Bird.NAME)).isEqualTo("heron");
    assertThat(rows.get(0).text(Bird.LENGTH)).isEqualTo("40");
    assertThat(rows.get(0).unknown()).isEqualTo(Map.of("Colour", "grey"));
  }

  @Test
  void tellsWhereEachRowStartsThoughCellsHoldLines() throws IOException {
    List<Row<Bird>> rows = rows("name\n\"a\nb\"\nc\n");
    assertThat(rows).extracting(row -> row.position().line()).containsExactly(2, 4);
  }

  @Test
  void keepsTextAfterAClosingQuote() throws IOException {
    assertThat(rows("name\n\"heron\" of the lake\n").get(0).text(Bird.NAME))
        .isEqualTo("heron of the lake");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"name", "name\u00ff"})
  void saysThatItsHeadingsAreBroken(String text) throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), text.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Table.open(new SourceFile(file), Bird.class))
        .isInstanceOf(IOException.class);
  }

  @Test
  void saysWhereARowHasTooFewCells() throws IOException {
    List<Row<Bird>> rows = rows("name,wing_length\nheron\nreed,3\n");
    assertThat(rows).extracting(Row::fits).containsExactly(false, true);
    assertThat(rows.get(0).text(Bird.LENGTH)).isEmpty();
  }

  @Test
  void failsWhereAFileBreaksOffWithinQuotes() {
    assertThatThrownBy(() -> rows("name\nheron\n\"the end is"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("from line 3 on");
  }

  @Test
  void failsWhereAFileIsNoText() {
    assertThatThrownBy(() -> rows("name\n", new byte[] {(byte) 0xC3, (byte) 0x28, 10}))
        .isInstanceOf(IOException.class);
  }

  @Test
  void leavesSeparatorsWithinParenthesesToTheirValue() {
    assertThat(ListedText.split("Ann (Minister; FRD); ; Bob", ';'))
        .containsExactly("Ann (Minister; FRD)", "", "Bob");
    assertThat(ListedText.split("a) b; c", ';')).containsExactly("a) b", "c");
  }

  @Test
  void keepsOneTextAsSuchAndSeveralAsAList() {
    assertThat(new Extra().put("a", "1").put("b", List.of("2", "3")).put("c", "").json())
        .isEqualTo("{\"a\":\"1\",\"b\":[\"2\",\"3\"]}");
    assertThat(new Extra().put("c", List.of()).json()).isNull();
  }

  private List<Row<Bird>> rows(String start, byte... rest) throws IOException {
    Path file = Files.writeString(folder.resolve("birds.csv"), start);
    Files.write(file, rest, java.nio.file.StandardOpenOption.APPEND);
    List<Row<Bird>> rows = new ArrayList<>();
    try (Table<Bird> table = Table.open(new SourceFile(file), Bird.class)) {
      Optional<Row<Bird>> row = table.next();
      for (; row.isPresent(); row = table.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }
}
