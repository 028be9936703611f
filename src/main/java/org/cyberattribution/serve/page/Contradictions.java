package org.cyberattribution.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * Those over an incident, among the statements that had been made; that somebody denies it is
   * told with the statements.
   */
  static List<Answer> aboutIncident(Visit visit, String incident, Set<String> made) {
    return some(
        among(made, visit.ask(STATES, Map.of("about", incident))),
        among(made, visit.ask(ORGANS, Map.of("about", incident))),
        among(made, visit.ask(NON_STATES, Map.of("incident", incident))));
  }

  private static Answer among(Set<String> made, Answer answer) {
    List<Answer.Row> rows =
        answer.rows().stream()
            .filter(
                row -> made.contains(row.text("claim")) && made.contains(row.text("otherClaim")))
            .toList();
    return new Answer(answer.question(), answer.arguments(), answer.sparql(), rows);
  }

  /** Those over somebody: whose responsibility is denied, or whose state is in question. */
  static List<Answer> aboutParty(Visit visit, String party) {
    return some(
        visit.ask(STATES, Map.of("about", party)),
        visit.ask(ORGANS, Map.of("about", party)),
        visit.ask(DENIED, Map.of("accused", party)),
        visit.ask(NAMES, Map.of("one", party)),
        visit.ask(NAMES, Map.of("other", party)));
  }

  private static List<Answer> some(Answer... answers) {
    return Stream.of(answers).filter(answer -> !answer.rows().isEmpty()).toList();
  }
}
