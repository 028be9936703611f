package org.cyberattribution.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second layer of a claim: in which document it stands, which outlet reports it, through whom
 * that outlet has it, and how its headline frames it.
 */
public record Reported(
    Source source,
    @Nullable Participant reportedBy,
    @Nullable Participant citing,
    @Nullable Directness directness,
    List<Evidence> evidence,
    List<Framing> framings) {}
