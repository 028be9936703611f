package org.cyberattribution.ingest.eurepoc;

import java.util.Arrays;
import java.util.Optional;
import org.cyberattribution.model.AttributorRole;
import org.cyberattribution.model.Basis;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.SpeechAct;
import org.jspecify.annotations.Nullable;

/**
 * EuRepoC's bases of attribution: what each makes of the act, on what ground and in what role the
 * attributor speaks, and who that is where nobody is named.
 */
enum CodedBasis {
  ATTACKER(
      "Attacker confirms",
      SpeechAct.CLAIMS,
      Basis.SELF,
      AttributorRole.ATTACKER,
      "the attacker",
      Level.ACTOR),
  SECURITY_COMMUNITY(
      "IT-security community attributes attacker",
      SpeechAct.ATTRIBUTES,
      Basis.TECHNICAL,
      AttributorRole.SECURITY_COMMUNITY,
      "somebody of the IT security community",
      null),
  RECEIVER_GOVERNMENT(
      "Attribution by receiver government / state entity",
      SpeechAct.ATTRIBUTES,
      Basis.POLITICAL,
      AttributorRole.RECEIVER,
      "the government or a state entity of the receiver",
      Level.ORGAN),
  RECEIVER(
      "Receiver attributes attacker",
      SpeechAct.ATTRIBUTES,
      null,
      AttributorRole.RECEIVER,
      "the receiver of the attack",
      null),
  MEDIA(
      "Media-based attribution",
      SpeechAct.ATTRIBUTES,
      Basis.MEDIA,
      AttributorRole.MEDIA,
      "a media report",
      null),
  /** May be a state or a body such as a university, so that it says nothing of the role. */
  THIRD_PARTY(
      "Attribution by third-party", SpeechAct.ATTRIBUTES, null, null, "a third party", null),
  EUROPEAN_UNION(
      "Attribution by EU institution/agency",
      SpeechAct.ATTRIBUTES,
      Basis.POLITICAL,
      null,
      "an institution or agency of the European Union",
      null),
  INTERNATIONAL_ORGANISATION(
      "Attribution by international organization",
      SpeechAct.ATTRIBUTES,
      Basis.POLITICAL,
      null,
      "an international organisation",
      null),
  /** Does not tell whether whoever is named attributes or contests. */
  CONTESTED(
      "Contested attribution",
      SpeechAct.DISPUTES,
      null,
      null,
      "whoever contests the attribution",
      null),
  NOT_AVAILABLE(
      "Not available",
      SpeechAct.ATTRIBUTES,
      null,
      null,
      "an attributor of whom nothing is coded",
      null);

  private final String code;
  private final SpeechAct act;
  private final @Nullable Basis basis;
  private final @Nullable AttributorRole role;
  private final String unnamed;
  private final @Nullable Level kind;

  CodedBasis(
      String code,
      SpeechAct act,
      @Nullable Basis basis,
      @Nullable AttributorRole role,
      String unnamed,
      @Nullable Level kind) {
    this.code = code;
    this.act = act;
    this.basis = basis;
    this.role = role;
    this.unnamed = unnamed;
    this.kind = kind;
  }

  /** The basis of a code; an empty cell has no more to tell than 'Not available'. */
  static Optional<CodedBasis> of(String code) {
    return code.isEmpty()
        ? Optional.of(NOT_AVAILABLE)
        : Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
  }

  SpeechAct act() {
    return act;
  }

  @Nullable Basis basis() {
    return basis;
  }

  @Nullable AttributorRole role() {
    return role;
  }

  /** Describes the attributor where nobody is named. */
  String unnamed() {
    return unnamed;
  }

  @Nullable Level kind() {
    return kind;
  }

  /** Whether a state, through one of its bodies, is the attributor. */
  boolean isGovernmental() {
    return this == RECEIVER_GOVERNMENT;
  }
}
