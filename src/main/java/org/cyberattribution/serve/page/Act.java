package org.cyberattribution.serve.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.rdf.Vocabulary;

/**
 * How a kind of statement is drawn: by a sign as well as a colour, so that nobody needs to tell
 * colours apart.
 */
public enum Act {
  ATTRIBUTION(SpeechAct.ATTRIBUTES, "●", "accusing"),
  CONDEMNATION(SpeechAct.CONDEMNS, "▲", "accusing"),
  INDICTMENT(SpeechAct.CHARGES, "§", "accusing"),
  SANCTION(SpeechAct.SANCTIONS, "■", "measure"),
  MEASURE(SpeechAct.RESPONDS, "□", "measure"),
  ENDORSEMENT(SpeechAct.ENDORSES, "◆", "joining"),
  ACKNOWLEDGEMENT(SpeechAct.ACKNOWLEDGES, "◇", "joining"),
  SOLIDARITY(SpeechAct.SUPPORTS, "+", "joining"),
  DEMAND(SpeechAct.URGES, "!", "joining"),
  DENIAL(SpeechAct.DENIES, "⊘", "denying"),
  DISPUTE(SpeechAct.DISPUTES, "≠", "denying"),
  CONFIRMATION(SpeechAct.CONFIRMS, "✓", "other"),
  ABSTENTION(SpeechAct.ABSTAINS, "○", "other"),
  CLAIM_OF_RESPONSIBILITY(SpeechAct.CLAIMS, "★", "other"),
  RETRACTION(SpeechAct.RETRACTS, "↶", "other"),
  REVISION(SpeechAct.REVISES, "↻", "other");

  private final SpeechAct act;
  private final String sign;
  private final String family;

  Act(SpeechAct act, String sign, String family) {
    this.act = act;
    this.sign = sign;
    this.family = family;
  }

  /** The act of a statement class. */
  static Act of(String classIri) {
    return Arrays.stream(values())
        .filter(mark -> classIri.equals(mark.iri()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no sign for the class " + classIri));
  }

  static List<Act> all() {
    return List.of(values());
  }

  private String iri() {
    return Vocabulary.NAMESPACE + act.className();
  }

  /** The name of its class in the ontology. */
  public String className() {
    return act.className();
  }

  /** The name of its class in words. */
  public String label() {
    return className().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  public String sign() {
    return sign;
  }

  /** The word for what such acts have in common, by which they are coloured. */
  public String family() {
    return family;
  }
}
