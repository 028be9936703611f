package org.cyberattribution.model;

import org.jspecify.annotations.Nullable;

/**
 * A word of somebody else's vocabulary, and the term of the model that means the same.
 *
 * @param scheme the vocabulary's own name
 */
public record MappedTerm(
    String id, String scheme, String name, @Nullable String definition, @Nullable Term same) {}
