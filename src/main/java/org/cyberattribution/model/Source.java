package org.cyberattribution.model;

import org.jspecify.annotations.Nullable;

/**
 * A document in which a claim was found.
 *
 * @param language a BCP 47 tag
 * @param textHash 'sha256:' and the hex digest of the text in UTF-8, NFC, with line ends LF and no
 *     byte order mark
 */
public record Source(
    String id,
    @Nullable String title,
    @Nullable Participant publisher,
    @Nullable DateText date,
    @Nullable String language,
    @Nullable String url,
    @Nullable String textHash) {}
