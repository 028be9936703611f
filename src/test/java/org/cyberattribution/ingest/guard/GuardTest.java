package org.cyberattribution.ingest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  @Test
  void passesOnATextWithinItsBounds() throws IOException {
    assertThat(read(new BoundedReader(new StringReader("ab\ncd\n"), 6, 2))).isEqualTo("ab\ncd\n");
  }

  @Test
  void stopsAtALineThatIsTooLong() {
    assertThatThrownBy(() -> read(new BoundedReader(new StringReader("ab\ncde"), 99, 2)))
        .isInstanceOf(HostileInput.class)
        .hasMessageContaining("a line is longer than 2 characters");
  }

  @Test
  void stopsAtATextThatIsTooLong() {
    assertThatThrownBy(() -> read(new BoundedReader(new StringReader("ab\ncd\ne"), 6, 9)))
        .isInstanceOf(HostileInput.class)
        .hasMessageContaining("longer than 6 characters");
  }

  @Test
  void stopsAtASmallFileThatUnpacksToALargeOne() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      for (int count = 0; count < 600; count++) {
        out.write(new byte[1 << 20]);
      }
    }
    assertThat(packed.size()).isLessThan(1 << 20);

    InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()));

    assertThatThrownBy(
            () -> new BoundedInput(in, 10 << 20).transferTo(OutputStream.nullOutputStream()))
        .isInstanceOf(HostileInput.class)
        .hasMessageContaining("unpacks to more than");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a:b> <c:d> [ <e:f> ( 1 2 ) ] .",
        "<a:b> <c:d> \"[[[[[\", '(((((', \"\"\"{{ \"{{\" {{\"\"\", '''((('''.",
        "<a:[[[[> <c:d> \"\", '' . # (((((",
        "<a:b> <c:d> \"\\\"[[[[\" .",
        "{\"a\": [{\"b\": \"[[[[\"}]}",
      })
  void countsOnlyBracketsThatNest(String text) throws IOException {
    assertThat(read(new NestedReader(new StringReader(text), 3, 40))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[[[[", "\"\" [[[[", "'' ((((", "\"\"\"a\"\"\" {{{{", "<a:b> [({[", "#\n[[[["})
  void stopsAtBracketsThatNestTooDeeply(String text) {
    assertThatThrownBy(() -> read(new NestedReader(new StringReader(text), 3, 40)))
        .isInstanceOf(HostileInput.class)
        .hasMessageContaining("deeper than 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"%s\"", "<%s>", "'''%s'''", "%s"})
  void stopsAtATermThatIsTooLong(String form) {
    String text = form.formatted("x".repeat(50));
    assertThatThrownBy(() -> read(new NestedReader(new StringReader(text), 3, 40)))
        .isInstanceOf(HostileInput.class)
        .hasMessageContaining("term is longer");
  }

  private static String read(Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return text.toString();
  }
}
