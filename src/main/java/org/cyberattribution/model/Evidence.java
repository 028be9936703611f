package org.cyberattribution.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a source supports a claim: a quote, or its start and end in code points of the normalised
 * text, or both.
 */
public record Evidence(@Nullable String quote, @Nullable Integer start, @Nullable Integer end) {}
