package org.cyberattribution.serve.page;

import java.util.List;
import org.cyberattribution.query.Answer;

/**
 * A page before it is written out.
 *
 * @param template the name of the template
 * @param content what fills it
 * @param answers the answers that it was made from
 */
public record Page(String template, String title, Object content, List<Answer> answers) {
  /** The questions that the page was made from. */
  public List<Behind> behind() {
    return answers.stream().map(Behind::of).distinct().toList();
  }

  /** A question that a page was made from, and the address that gives the same answer. */
  public record Behind(String question, String address, String sparql) {
    static Behind of(Answer answer) {
      return new Behind(
          answer.question().header().question(),
          Addresses.with("/queries/" + answer.question().name(), answer.arguments()),
          answer.sparql());
    }
  }
}
