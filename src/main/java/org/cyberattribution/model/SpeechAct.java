package org.cyberattribution.model;

/**
 * What a speaker does with a statement, and the role in which its target is named. The slug is the
 * record's word, the class name the ontology's.
 */
public enum SpeechAct implements Term {
  ATTRIBUTES("Attribution", TargetRole.ACCUSED),
  CONDEMNS("Condemnation", TargetRole.ACCUSED),
  ACKNOWLEDGES("Acknowledgement", TargetRole.CONCERNED),
  ENDORSES("Endorsement", TargetRole.CONCERNED),
  SUPPORTS("Solidarity", TargetRole.CONCERNED),
  URGES("Demand", TargetRole.ADDRESSED),
  SANCTIONS("Sanction", TargetRole.DESIGNATED),
  CHARGES("Indictment", TargetRole.CHARGED),
  RESPONDS("Measure", TargetRole.CONCERNED),
  DISPUTES("Dispute", TargetRole.EXONERATED),
  DENIES("Denial", TargetRole.EXONERATED),
  CONFIRMS("Confirmation", TargetRole.NONE),
  ABSTAINS("Abstention", TargetRole.CONCERNED),
  CLAIMS("ClaimOfResponsibility", TargetRole.NONE),
  RETRACTS("Retraction", TargetRole.CONCERNED),
  REVISES("Revision", TargetRole.CONCERNED);

  private final String className;
  private final TargetRole targetRole;

  SpeechAct(String className, TargetRole targetRole) {
    this.className = className;
    this.targetRole = targetRole;
  }

  public String className() {
    return className;
  }

  public TargetRole targetRole() {
    return targetRole;
  }
}
