package org.cyberattribution.extract.incident;

import java.util.Arrays;
import java.util.List;

/**
 * Words by which a text calls an incident.
 *
 * @param label what a reader would call the incident
 * @param key the words that tell it from others, for comparing phrases
 * @param weight how much it is a name
 * @param begin the offset of its first char
 */
public record Phrase(String label, String key, int weight, int begin) {
  public static final int NAMED = 4;
  static final int DONE = 3;
  static final int HIT = 2;

  public boolean isName() {
    return weight >= DONE;
  }

  /** Whether a phrase is at least so much of a name. */
  public boolean isName(int least) {
    return weight >= least;
  }

  public List<String> words() {
    return Arrays.asList(key.split(" ", -1));
  }

  /** Whether two phrases share a word of their names. */
  public boolean isLike(Phrase other) {
    return words().stream().anyMatch(other.words()::contains);
  }
}
