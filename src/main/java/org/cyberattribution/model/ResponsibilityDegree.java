package org.cyberattribution.model;

/** How far a state is said to be responsible, after Healey's spectrum of state responsibility. */
public enum ResponsibilityDegree implements Term {
  STATE_PROHIBITED,
  STATE_PROHIBITED_BUT_INADEQUATE,
  STATE_IGNORED,
  STATE_ENCOURAGED,
  STATE_SHAPED,
  STATE_COORDINATED,
  STATE_ORDERED,
  STATE_ROGUE_CONDUCTED,
  STATE_EXECUTED,
  STATE_INTEGRATED
}
