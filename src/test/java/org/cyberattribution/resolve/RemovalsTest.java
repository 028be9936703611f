package org.cyberattribution.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cyberattribution.model.Removal;
import org.junit.jupiter.api.Test;

class RemovalsTest {
  /** As {@code printf %s annaccused | sha256sum} gives it. */
  private static final String HASH =
      "sha256:c90550ba209adbb1853d7bde54a258f56106d81e501516bcb3ef38a552789ebc";

  @Test
  void containsNothingWhereNothingWasRemoved() {
    assertThat(new Removals(List.of()).contain("Ann Accused")).isFalse();
  }

  @Test
  void knowsTheIdAndTheNameThatItWasMadeFrom() {
    Removals removals = removals("ann-accused");

    assertThat(List.of("ann-accused", "Ann Accused", "ANN ACCUSED", "Ann  Äccused", "Ann-Accused"))
        .allMatch(removals::contain);
    assertThat(List.of("Ann", "Ann Accused Junior", "Accused Ann", "", "…"))
        .noneMatch(removals::contain);
  }

  @Test
  void knowsFurtherNames() {
    assertThat(removals("ann-accused", "Анна Ответчик").contain("анна ответчик")).isTrue();
  }

  @Test
  void knowsWhatIsListedAsHashOnly() {
    Removals removals = removals(HASH);

    assertThat(List.of("ann-accused", "Ann Accused")).allMatch(removals::contain);
    assertThat(removals.contain("Bob Charged")).isFalse();
  }

  private static Removals removals(String id, String... names) {
    return new Removals(
        List.of(new Removal(id, LocalDate.of(2026, 1, 1), "asked for", List.of(names))));
  }
}
