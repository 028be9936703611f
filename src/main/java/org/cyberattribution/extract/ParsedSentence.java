package org.cyberattribution.extract;

import java.util.List;

/** A sentence's tokens in order, with the basic tree of Universal Dependencies over them. */
public record ParsedSentence(String text, List<Token> tokens) {

  /**
   * A word with its grammar.
   *
   * @param begin the offset of its first char in the sentence
   * @param end the offset behind its last char
   * @param head the index of its governor, or -1 for the root
   * @param relation its relation to the governor, such as 'nsubj' or 'nmod:poss'
   */
  public record Token(
      int index,
      String word,
      String lemma,
      String tag,
      int begin,
      int end,
      int head,
      String relation) {}
}
