package org.cyberattribution.serve.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
  @Test
  void keepsNoMoreThanItsBytes() {
    AnswerCache cache = new AnswerCache(16_000);
    for (int number = 0; number < 1000; number++) {
      cache.keep("key " + number, new AnswerCache.Answer("text/csv", new byte[1000]));
    }

    assertThat(IntStream.range(0, 1000).filter(number -> cache.find("key " + number).isPresent()))
        .hasSizeBetween(1, 16);
    assertThat(cache.largestAnswer()).isEqualTo(1000);
  }
}
