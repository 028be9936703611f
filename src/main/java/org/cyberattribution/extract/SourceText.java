package org.cyberattribution.extract;

import org.cyberattribution.model.DateText;
import org.jspecify.annotations.Nullable;

/**
 * A document as read: its words without markup, and what it says about itself, so that extraction
 * need not know formats.
 *
 * @param id the slug that names the document and its data set
 * @param text in NFC with line ends LF; evidence counts its code points
 * @param language a BCP 47 tag
 * @param file the path that findings name
 */
public record SourceText(
    String id,
    String text,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable DateText date,
    @Nullable String url,
    @Nullable String language,
    String file) {}
