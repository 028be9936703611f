package org.cyberattribution.model;

import org.jspecify.annotations.Nullable;

/**
 * How sure a speaker is, on the scale whose words were used; the ontology gives each its rank
 * within that scale.
 */
public enum Strength implements Term {
  NOT_STATED(null),
  REMOTE(Scale.ESTIMATIVE_LANGUAGE),
  VERY_UNLIKELY(Scale.ESTIMATIVE_LANGUAGE),
  UNLIKELY(Scale.ESTIMATIVE_LANGUAGE),
  EVEN_CHANCE(Scale.ESTIMATIVE_LANGUAGE),
  LIKELY(Scale.ESTIMATIVE_LANGUAGE),
  VERY_LIKELY(Scale.ESTIMATIVE_LANGUAGE),
  ALMOST_CERTAIN(Scale.ESTIMATIVE_LANGUAGE),
  LOW_CONFIDENCE(Scale.ANALYTIC_CONFIDENCE),
  MODERATE_CONFIDENCE(Scale.ANALYTIC_CONFIDENCE),
  HIGH_CONFIDENCE(Scale.ANALYTIC_CONFIDENCE),
  ALLEGED(Scale.COMMITMENT),
  TENTATIVE(Scale.COMMITMENT),
  ASSERTED(Scale.COMMITMENT),
  CONFIRMED(Scale.COMMITMENT),
  MISP_0(Scale.MISP),
  MISP_25(Scale.MISP),
  MISP_50(Scale.MISP),
  MISP_75(Scale.MISP),
  MISP_100(Scale.MISP),
  STIX_NONE(Scale.STIX),
  STIX_LOW(Scale.STIX),
  STIX_MEDIUM(Scale.STIX),
  STIX_HIGH(Scale.STIX);

  private final @Nullable Scale scale;

  Strength(@Nullable Scale scale) {
    this.scale = scale;
  }

  public @Nullable Scale scale() {
    return scale;
  }
}
