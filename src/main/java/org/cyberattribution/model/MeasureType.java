package org.cyberattribution.model;

/** What kind of measure a state or organisation takes in response. */
public enum MeasureType implements Term {
  SANCTIONS,
  INDICTMENT,
  EXPULSION,
  PROTEST,
  SUMMONS,
  REWARD,
  ARREST,
  TAKEDOWN,
  TRAVEL_BAN,
  ASSET_FREEZE,
  EXPORT_CONTROL,
  COUNTERMEASURE,
  STATEMENT,
  AWARENESS,
  ASSISTANCE,
  DIALOGUE,
  INQUIRY,
  LEGISLATION,
  DISMISSAL,
  SEVERANCE,
  EMERGENCY,
  LEGAL_PROCEEDINGS
}
