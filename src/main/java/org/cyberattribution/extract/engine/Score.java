package org.cyberattribution.extract.engine;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.SpeechAct;

/**
 * How sure an extraction is, from 0 to 1: what makes rules err takes off it, by how much it made
 * them err on the documents and passages that they were measured on.
 */
final class Score {
  private static final int CLEAN = 98;
  private static final int LEAST = 30;
  private static final int NOT_BODY = 40;
  private static final int NO_PARTY = 30;
  private static final int SPEAKER_ELSEWHERE = 7;
  private static final int UNNAMED = 12;
  private static final int NO_ACTIVITY = 12;
  private static final int NOBODY_ACCUSED = 6;
  private static final int DEED = 3;
  private static final int LONG_SENTENCE = 4;
  private static final int LONG = 330;
  private static final int UNKNOWN_INCIDENT = 2;

  /** In hundredths; acts that are told by few words are easily mistaken. */
  private static final Map<SpeechAct, Integer> BY_ACT =
      Map.of(
          SpeechAct.CHARGES, 20,
          SpeechAct.DENIES, 5,
          SpeechAct.CONFIRMS, 4,
          SpeechAct.CLAIMS, 4,
          SpeechAct.ABSTAINS, 3,
          SpeechAct.URGES, 3,
          SpeechAct.ATTRIBUTES, 2);

  private Score() {}

  static BigDecimal of(Draft draft, DocumentContext context) {
    int score = CLEAN - ofSpeaker(draft, context) - ofAccused(draft) - ofSentence(draft);
    return BigDecimal.valueOf(Math.max(LEAST, score), 2);
  }

  private static int ofSpeaker(Draft draft, DocumentContext context) {
    if (!(draft.speaker() instanceof Party party)) {
      return NO_PARTY;
    }
    boolean here =
        context.mentions(draft.assertion().sentence()).stream()
            .flatMap(mention -> mention.senses().stream())
            .anyMatch(sense -> Objects.equals(sense.party(), party));
    return here ? 0 : SPEAKER_ELSEWHERE;
  }

  private static int ofAccused(Draft draft) {
    SpeechAct act = draft.assertion().act();
    int doubt = BY_ACT.getOrDefault(act, 0);
    if (draft.whom().stream().anyMatch(each -> each.kind() == Referent.Kind.UNNAMED)) {
      doubt += UNNAMED;
    }
    return draft.whom().isEmpty() && accuses(act) ? doubt + NOBODY_ACCUSED : doubt;
  }

  private static boolean accuses(SpeechAct act) {
    return switch (act) {
      case ATTRIBUTES, SANCTIONS, CHARGES, ACKNOWLEDGES, URGES -> true;
      default -> false;
    };
  }

  private static int ofSentence(Draft draft) {
    Assertion assertion = draft.assertion();
    int doubt = assertion.sentence().isBody() ? 0 : NOT_BODY;
    doubt += assertion.what().isEmpty() ? NO_ACTIVITY : 0;
    doubt += assertion.frame().isDeed() ? DEED : 0;
    doubt += assertion.sentence().text().length() > LONG ? LONG_SENTENCE : 0;
    return doubt + (draft.incident().id().startsWith("provisional") ? UNKNOWN_INCIDENT : 0);
  }
}
