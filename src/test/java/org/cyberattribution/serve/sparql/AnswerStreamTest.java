package org.cyberattribution.serve.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final AnswerStream stream = new AnswerStream(4, () -> sent);

  @Test
  void holdsASmallAnswerBack() throws IOException {
    stream.write("abcd".getBytes(StandardCharsets.UTF_8));
    stream.flush();

    assertThat(sent.size()).isZero();
    assertThat(stream.whole()).hasValueSatisfying(body -> assertThat(body).hasSize(4));
  }

  @Test
  void sendsALargeAnswerAsItComes() throws IOException {
    stream.write("abc".getBytes(StandardCharsets.UTF_8));
    stream.write("de".getBytes(StandardCharsets.UTF_8));
    stream.write('f');

    assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("abcdef");
    assertThat(stream.whole()).isEmpty();
  }
}
