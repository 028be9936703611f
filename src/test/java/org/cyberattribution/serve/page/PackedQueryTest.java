package org.cyberattribution.serve.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedQueryTest {
  private static final Path HOME = Path.of(System.getProperty("cag.home", "."));

  static Stream<Question> questions() {
    return Catalogue.load(HOME.resolve("queries")).questions().stream()
        .filter(question -> !question.topic().equals("checks"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void makesLinksOfEditedQuestionsShort(Question question) {
    String edited =
        question
            .sparql()
            .replaceAll("(?m)^#\\+.*\n", "")
            .replace("ORDER BY", "FILTER (?when > '2020') ORDER BY");

    String code = PackedQuery.pack(edited);

    assertThat(PackedQuery.unpack(code)).isEqualTo(edited);
    assertThat(code).matches("[A-Za-z0-9._-]+").hasSizeLessThan(900);
  }

  @Property(tries = 200)
  void givesBackWhatWasPacked(@ForAll String text) {
    String kept = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    if (kept.length() < 1000) {
      assertThat(PackedQuery.unpack(PackedQuery.pack(kept))).isEqualTo(kept);
    }
  }

  /** If this fails, links that people have sent each other no longer work. */
  @Test
  void readsALinkThatWasGivenAwayLongAgo() {
    assertThat(PackedQuery.unpack("1.o8AQaJ9VC5ZPMbM0dCS5VsHH09czRMGUCwA"))
        .isEqualTo(
            """
            PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
            SELECT * WHERE { ?statement a att:Denial } LIMIT 5
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.", "1.AAAA", "1.!!!", "2.abc", "1.o8AQshyNr", "who-accuses-whom"})
  void saysThatABrokenLinkHoldsNoQuery(String code) {
    assertThatThrownBy(() -> PackedQuery.unpack(code))
        .isInstanceOf(Failure.Usage.class)
        .hasMessageContaining("holds no query");
  }

  @Test
  void doesNotBlowUpWhatIsPackedTight() {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(new byte[2_000_000]);
    deflater.finish();
    byte[] packed = new byte[3_000];
    int length = deflater.deflate(packed);
    deflater.end();
    String bomb =
        "1." + Base64.getUrlEncoder().encodeToString(java.util.Arrays.copyOf(packed, length));

    assertThatThrownBy(() -> PackedQuery.unpack(bomb)).isInstanceOf(Failure.Usage.class);
  }

  @Test
  void refusesAQueryThatNoLinkHolds() {
    String random =
        new java.util.Random(1)
            .ints(20_000, 33, 127)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    assertThatThrownBy(() -> PackedQuery.pack(random))
        .isInstanceOf(Failure.Usage.class)
        .hasMessageContaining("too long for a link");
  }
}
