package org.cyberattribution.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a clause of saying lacks 'that'. */
class MissingThatTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Kremlin has denied| it was behind the attack.",
        "Officials say| the hackers broke into the mail relay.",
        "The ministry said on Monday| Russia had attacked the ferry line.",
        "The government suspects| a neighbour was behind the hack.",
        "The agency believes| it was attacked from abroad."
      })
  void standsOnceBeforeTheClause(String text) {
    assertThat(MissingThat.places(text.replace("|", ""), List.of()))
        .containsExactly(text.indexOf('|'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Kremlin has denied the accusations.",
        "The Kremlin denied that it was behind the attack.",
        "“We know them,” said the minister.",
        "The government suspects hackers of another state.",
        "The spokesman said in a statement on Monday."
      })
  void isNotMissedWhereNoClauseFollows(String text) {
    assertThat(MissingThat.places(text, List.of())).isEmpty();
  }
}
