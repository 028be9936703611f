package org.cyberattribution.model;

/** At which level a statement names its target; the last three link a state without accusing it. */
public enum Level implements Term {
  STATE,
  ORGAN,
  ACTOR,
  INDIVIDUAL,
  COMPANY,
  TERRITORY,
  ORIGIN,
  ALIGNED;

  /** Whether a party of the authority lists can be named at this level. */
  public boolean fits(Party party) {
    return switch (this) {
      case STATE, TERRITORY, ORIGIN, ALIGNED -> party.is(PartyClass.STATE);
      case ORGAN -> party.is(PartyClass.STATE_ORGAN);
      case ACTOR -> party.is(PartyClass.THREAT_ACTOR);
      case INDIVIDUAL -> party.is(PartyClass.PERSON);
      case COMPANY ->
          party.is(PartyClass.COMPANY)
              || party.is(PartyClass.ORGANISATION)
              || party.is(PartyClass.MEDIA_OUTLET);
    };
  }

  /** The role of a target at this level in an act whose plain targets have the given role. */
  public TargetRole roleIn(SpeechAct act) {
    return switch (this) {
      case TERRITORY -> TargetRole.TERRITORY;
      case ORIGIN -> TargetRole.ORIGIN;
      case ALIGNED -> TargetRole.ALIGNED;
      case STATE, ORGAN, ACTOR, INDIVIDUAL, COMPANY -> act.targetRole();
    };
  }
}
