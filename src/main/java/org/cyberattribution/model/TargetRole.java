package org.cyberattribution.model;

/**
 * The part that a party plays in a statement of which it is the target; only ACCUSED and CHARGED
 * accuse.
 */
public enum TargetRole {
  ACCUSED,
  CHARGED,
  DESIGNATED,
  EXONERATED,
  CONCERNED,
  ADDRESSED,
  /** The words link the activity to a state's territory, not to the state. */
  TERRITORY,
  ORIGIN,
  ALIGNED,
  /** The act takes no target. */
  NONE
}
