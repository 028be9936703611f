package org.cyberattribution.extract.lexicon;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How words tie somebody to a state or body; only the first two accuse it. */
public enum Tie {
  /** Its own: 'Russian military hackers'. */
  @JsonProperty("official")
  OFFICIAL,
  @JsonProperty("affiliated")
  AFFILIATED,
  @JsonProperty("sponsored")
  SPONSORED,
  /** Tied to it in a way that is not said. */
  @JsonProperty("linked")
  LINKED,
  @JsonProperty("origin")
  ORIGIN,
  @JsonProperty("aligned")
  ALIGNED,
  @JsonProperty("territory")
  TERRITORY
}
