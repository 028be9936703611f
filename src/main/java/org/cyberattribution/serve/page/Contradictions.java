package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyberattribution.query.Answer;

/**
 * The claims about an actor, a party or an incident that cannot both hold, question by question.
 */
final class Contradictions {
  private static final String STATES = "which-claims-name-different-states";
  private static final String ORGANS = "which-claims-name-different-organs-of-one-state";
  private static final String NON_STATES = "which-claims-set-a-state-against-a-non-state";
  private static final String DENIED = "what-is-both-affirmed-and-denied";
  private static final String NAMES = "which-names-point-to-several-actors";

  private Contradictions() {}

  /**
   * Those over an incident; that somebody denies it is told with the statements.
   *
   * @param time which claims count by their day, as the questions' parameters
   */
  static List<Answer> aboutIncident(Visit visit, String incident, Map<String, String> time) {
    Map<String, String> about = new LinkedHashMap<>(time);
    about.put("about", incident);
    Map<String, String> over = new LinkedHashMap<>(time);
    over.put("incident", incident);
    return some(
        Stream.of(visit.ask(STATES, about), visit.ask(ORGANS, about), visit.ask(NON_STATES, over)));
  }

  /**
   * Those over somebody: whose responsibility is denied, for whom it is said to work, and what else
   * goes by its name.
   *
   * @param works whether it may be said to work for a state
   * @param named whether it may go by a name that somebody gave
   */
  static List<Answer> aboutParty(Visit visit, String party, boolean works, boolean named) {
    List<Answer> answers = new ArrayList<>();
    answers.add(visit.ask(DENIED, Map.of("accused", party)));
    if (works) {
      answers.add(visit.ask(STATES, Map.of("about", party)));
      answers.add(visit.ask(ORGANS, Map.of("about", party)));
    }
    if (named) {
      answers.add(visit.ask(NAMES, Map.of("one", party)));
      answers.add(visit.ask(NAMES, Map.of("other", party)));
    }
    return some(answers.stream());
  }

  private static List<Answer> some(Stream<Answer> answers) {
    return answers.filter(answer -> !answer.rows().isEmpty()).toList();
  }
}
