package org.cyberattribution.ingest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
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
