package org.cyberattribution.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A party that is no longer to be on record, since it asked for that or a duty demands it. The id
 * and the names are plain or, so that the list does not publish what it removes, hashes.
 */
public record Removal(String id, LocalDate on, String reason, List<String> names) {}
