/**
 * Writes documents in the project's own record format, the inverse of {@code ingest.record}, so
 * that what was extracted or accepted can be read, corrected and loaded. Read {@link RecordWriter}
 * first.
 */
@NullMarked
package org.cyberattribution.export.record;

import org.jspecify.annotations.NullMarked;
