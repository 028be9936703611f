package org.cyberattribution.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The forms by which the first pass knows a verb. */
class FormsTest {
  @Test
  void knowsRegularForms() {
    assertThat(Forms.of("blame")).contains("blame", "blames", "blamed", "blaming");
    assertThat(Forms.of("deny")).contains("denies", "denied", "denying");
    assertThat(Forms.of("pin")).contains("pinned", "pinning");
  }

  @Test
  void knowsIrregularForms() {
    assertThat(Forms.of("withdraw")).contains("withdrew", "withdrawn");
    assertThat(Forms.of("hold")).contains("held");
  }

  @Test
  void takesNoWordForAnotherThatBeginsLikeIt() {
    assertThat(Forms.of("read")).doesNotContain("ready");
    assertThat(Forms.of("press")).doesNotContain("pressure");
  }
}
