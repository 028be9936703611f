/**
 * JSON files of any size, one entry after another, for the formats that are written in JSON. Read
 * {@link JsonEntries} first.
 */
@NullMarked
package org.cyberattribution.ingest.json;

import org.jspecify.annotations.NullMarked;
