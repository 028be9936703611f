package org.cyberattribution.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cyberattribution.serve.page.Extract.Piece;
import org.cyberattribution.serve.page.Extract.Span;
import org.junit.jupiter.api.Test;

class ExtractTest {
  private static String text(Extract extract) {
    return extract.pieces().stream().map(Piece::text).collect(Collectors.joining());
  }

  private static List<String> evidence(Extract extract) {
    return extract.pieces().stream().filter(Piece::evidence).map(Piece::text).toList();
  }

  @Test
  void countsCodePointsAndNotCharacters() {
    Extract extract = Extract.of("😀😀 Otherland attributes 😀", List.of(new Span(3, 23)));

    assertThat(evidence(extract)).containsExactly("Otherland attributes");
    assertThat(extract.whole()).isTrue();
    assertThat(text(extract)).isEqualTo("😀😀 Otherland attributes 😀");
  }

  @Test
  void showsWhatOverlapsOnce() {
    Extract extract = Extract.of("abcdefghij", List.of(new Span(4, 8), new Span(2, 6)));

    assertThat(text(extract)).isEqualTo("abcdefghij");
    assertThat(evidence(extract)).containsExactly("cdef", "gh");
  }

  @Test
  void saysWhichPartOfALongTextItIs() {
    String text = "x".repeat(5_000) + "words" + "y".repeat(5_000);

    Extract extract = Extract.of(text, List.of(new Span(5_000, 5_005)));

    assertThat(evidence(extract)).containsExactly("words");
    assertThat(extract.whole()).isFalse();
    assertThat(extract.length()).isEqualTo(10_005);
    assertThat(text(extract)).isEqualTo(text.substring(extract.start(), extract.end()));
  }

  @Test
  void leavesOutWhatLiesBeyondTheText() {
    Extract extract = Extract.of("short", List.of(new Span(3, 90), new Span(-1, 2)));

    assertThat(evidence(extract)).isEmpty();
    assertThat(text(extract)).isEqualTo("short");
  }
}
