/**
 * Readers of source formats, a sub-package each; all give the records of {@link
 * org.cyberattribution.model}. Read {@link SourceFormat} first, then the smallest one, {@code
 * mstic}; docs/guides/adding-a-source-format.md tells the rest.
 */
@NullMarked
package org.cyberattribution.ingest;

import org.jspecify.annotations.NullMarked;
