package org.cyberattribution.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself.
 *
 * @param id the data set's id, if the project does not know the data set
 * @param publisher in the file's own words
 * @param traits what descriptions of data sets recognise their files by, such as a UUID
 */
public record FileIdentity(
    String id,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String licence,
    Map<String, String> traits) {}
