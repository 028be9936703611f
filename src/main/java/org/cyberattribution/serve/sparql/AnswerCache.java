package org.cyberattribution.serve.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * The answers that were asked for lately, bounded by their bytes. The key of an answer names the
 * store's version, so that none outlives it.
 */
public final class AnswerCache {
  private static final int OVERHEAD = 200;

  private final Cache<String, Answer> answers;
  private final int largestAnswer;

  /**
   * @param bytes how much to keep at most; an answer may take a sixteenth of it
   */
  public AnswerCache(long bytes) {
    this.largestAnswer = (int) Math.min(bytes / 16, 16 << 20);
    this.answers =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(bytes)
            .<String, Answer>weigher(AnswerCache::weight)
            .build();
  }

  /** A whole answer. */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(String contentType, byte[] body) {}

  private static int weight(String key, Answer answer) {
    return OVERHEAD + 2 * key.length() + answer.body().length;
  }

  /** The size from which an answer is not kept. */
  int largestAnswer() {
    return largestAnswer;
  }

  Optional<Answer> find(String key) {
    return Optional.ofNullable(answers.getIfPresent(key));
  }

  void keep(String key, Answer answer) {
    answers.put(key, answer);
  }
}
