package org.cyberattribution.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is named below the base that a user chose. */
class IrisTest {
  @Test
  void namesEverythingBelowTheBase() {
    Iris iris = new Iris("http://localhost:3030/");
    assertThat(iris.graph("it")).isEqualTo("http://localhost:3030/graph/it");
    assertThat(iris.of("state", "china").stringValue())
        .isEqualTo("http://localhost:3030/id/state/china");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "https://example.org",
        "ftp://example.org/",
        "https://example.org/ a/",
        "https://example.org/<a>/",
        "javascript:alert(1)/"
      })
  void refusesBaseThatIsNoAddressWithASlashAtItsEnd(String base) {
    assertThatThrownBy(() -> new Iris(base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends in a slash");
  }
}
