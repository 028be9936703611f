package org.cyberattribution.ingest.eurepoc;

import java.util.Arrays;
import java.util.Optional;
import org.cyberattribution.model.MeasureType;
import org.cyberattribution.model.SpeechAct;

/**
 * EuRepoC's kinds of response, by words that their codes contain, and the measures that they are.
 */
enum ResponseCode {
  SANCTIONS("sanctions", SpeechAct.SANCTIONS, MeasureType.SANCTIONS),
  EXPULSION("expulsion", SpeechAct.RESPONDS, MeasureType.EXPULSION),
  SEVERANCE("severance of diplomatic relations", SpeechAct.RESPONDS, MeasureType.SEVERANCE),
  PROTEST("protest", SpeechAct.RESPONDS, MeasureType.PROTEST),
  INDICTMENT("indictment", SpeechAct.RESPONDS, MeasureType.INDICTMENT),
  AWARENESS("awareness raising", SpeechAct.RESPONDS, MeasureType.AWARENESS),
  ASSISTANCE("capacity building", SpeechAct.RESPONDS, MeasureType.ASSISTANCE),
  DIALOGUE("dialogues", SpeechAct.RESPONDS, MeasureType.DIALOGUE),
  INQUIRY("parliamentary investigation", SpeechAct.RESPONDS, MeasureType.INQUIRY),
  LEGISLATION("legislative initiative", SpeechAct.RESPONDS, MeasureType.LEGISLATION),
  RESIGNATION("resignation", SpeechAct.RESPONDS, MeasureType.DISMISSAL),
  REMOVAL("removal from office", SpeechAct.RESPONDS, MeasureType.DISMISSAL),
  STATEMENT("statement", SpeechAct.RESPONDS, MeasureType.STATEMENT),
  DECLARATION("declaration of hr", SpeechAct.RESPONDS, MeasureType.STATEMENT),
  EMERGENCY("proclamation of public emergency", SpeechAct.RESPONDS, MeasureType.EMERGENCY),
  LEGAL_PROCEEDINGS(
      "legal measures on national level", SpeechAct.RESPONDS, MeasureType.LEGAL_PROCEEDINGS);

  private final String words;
  private final SpeechAct act;
  private final MeasureType type;

  ResponseCode(String words, SpeechAct act, MeasureType type) {
    this.words = words;
    this.act = act;
    this.type = type;
  }

  /** The kind that a code means; the first whose words it contains. */
  static Optional<ResponseCode> of(String code) {
    String lower = code.toLowerCase(java.util.Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> lower.contains(kind.words)).findFirst();
  }

  SpeechAct act() {
    return act;
  }

  MeasureType type() {
    return type;
  }
}
