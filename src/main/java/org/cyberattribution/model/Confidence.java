package org.cyberattribution.model;

import org.jspecify.annotations.Nullable;

/**
 * The words of confidence as spoken, and the strength that they map to; each null where the record
 * does not say.
 */
public record Confidence(@Nullable String wording, @Nullable Strength strength) {
  public static final Confidence NOT_RECORDED = new Confidence(null, null);
}
