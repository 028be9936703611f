/**
 * Readers of source formats, a sub-package each; all give the records of {@link
 * org.cyberattribution.model}.
 */
@NullMarked
package org.cyberattribution.ingest;

import org.jspecify.annotations.NullMarked;
