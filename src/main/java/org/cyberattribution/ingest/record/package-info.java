/**
 * Reads the project's own record files: YAML, JSON and JSON lines. Every problem becomes a finding
 * with its line and column; a bad record is refused and the others go on. Read {@link RecordFile}
 * first, then {@link ClaimReader}.
 */
@NullMarked
package org.cyberattribution.ingest.record;

import org.jspecify.annotations.NullMarked;
