package org.cyberattribution.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.query.Inquiry;
import org.cyberattribution.query.Question;

/** A question of the catalogue as analysts ask it: about one entity, where it takes one. */
record SoakQuestion(Inquiry inquiry, Question question) {
  private static final String IDS = "https://w3id.org/cyber-attribution/id/";

  String name() {
    return question.name();
  }

  /**
   * The query about one of the entities, whichever the number falls to.
   *
   * @param entities the ends of their IRIs, such as state/otherland
   */
  String about(long number, List<String> entities) {
    Map<String, String> arguments = new HashMap<>();
    question
        .header()
        .parameters()
        .forEach(
            (name, parameter) -> {
              List<String> fitting =
                  entities.stream().filter(one -> one.matches(kinds(parameter.type()))).toList();
              if (!fitting.isEmpty()) {
                arguments.put(name, IDS + fitting.get((int) (number % fitting.size())));
              }
            });
    return inquiry.sparql(question.name(), arguments);
  }

  private static String kinds(Question.Type type) {
    return switch (type) {
      case INCIDENT -> "incident/.*";
      case PARTY -> "(state|organisation|actor)/.*";
      case NORM -> "norm/.*";
      case ENTITY -> ".*";
      default -> "";
    };
  }
}
