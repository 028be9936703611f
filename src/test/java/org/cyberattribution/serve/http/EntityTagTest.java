package org.cyberattribution.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagTest {
  private final EntityTag tag = EntityTag.of("1", "a", "b");

  @Test
  void differsByVersionAndByEachPart() {
    assertThat(tag).isEqualTo(EntityTag.of("1", "a", "b"));
    assertThat(tag)
        .isNotEqualTo(EntityTag.of("2", "a", "b"))
        .isNotEqualTo(EntityTag.of("1", "a", "c"))
        .isNotEqualTo(EntityTag.of("1", "ab", ""));
  }

  @Test
  void isFoundAmongThoseThatAClientHas() {
    assertThat(tag.matches("\"other\", " + tag.text())).isTrue();
    assertThat(tag.matches("W/" + tag.text())).isTrue();
    assertThat(tag.matches("*")).isTrue();
    assertThat(tag.matches("\"other\"")).isFalse();
    assertThat(tag.matches(null)).isFalse();
  }
}
