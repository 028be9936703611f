package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cyberattribution.model.SpeechAct;

/** Which of the acts that one sentence seems to perform it does perform. */
final class Precedence {
  private static final Set<SpeechAct> TAKING_BACK = Set.of(SpeechAct.RETRACTS, SpeechAct.REVISES);

  private Precedence() {}

  static List<Assertion> of(List<Assertion> found) {
    List<Assertion> kept = new ArrayList<>();
    for (Assertion each : found) {
      if (!isWeaker(each, found)) {
        kept.add(isTakingBack(each) && each.whom().isEmpty() ? filled(each, found) : each);
      }
    }
    return kept;
  }

  /**
   * Who confirms that somebody did it attributes, and does not only confirm that it happened; who
   * takes an attribution back does not make it.
   */
  private static boolean isWeaker(Assertion each, List<Assertion> found) {
    return switch (each.act()) {
      case CONFIRMS, ABSTAINS ->
          found.stream()
                  .anyMatch(other -> other.act() == SpeechAct.ATTRIBUTES && isBySame(each, other))
              || (each.act() == SpeechAct.CONFIRMS
                  && found.stream().anyMatch(other -> other.act() == SpeechAct.CLAIMS));
      case ENDORSES ->
          each.frame().verbs().contains("join")
              && found.stream()
                  .anyMatch(other -> other.act() == SpeechAct.ATTRIBUTES && isBySame(each, other));
      case ATTRIBUTES ->
          found.stream().anyMatch(other -> isTakingBack(other) && isBySame(each, other));
      default -> false;
    };
  }

  /** A revision names whom the sentence now accuses. */
  private static Assertion filled(Assertion each, List<Assertion> found) {
    return found.stream()
        .filter(other -> other.act() == SpeechAct.ATTRIBUTES && isBySame(each, other))
        .reduce((first, second) -> second)
        .map(other -> each.withWhom(other.whom()))
        .orElse(each);
  }

  private static boolean isTakingBack(Assertion each) {
    return TAKING_BACK.contains(each.act());
  }

  private static boolean isBySame(Assertion one, Assertion other) {
    return Objects.equals(one.speaker().party(), other.speaker().party());
  }
}
