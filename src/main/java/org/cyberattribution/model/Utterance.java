package org.cyberattribution.model;

import org.jspecify.annotations.Nullable;

/**
 * One occasion of speaking, such as a communiqué or a briefing, whoever reports it. Those who speak
 * together share it, and independent origins are counted by it.
 */
public record Utterance(
    String id, @Nullable String title, @Nullable DateText date, @Nullable String url) {}
