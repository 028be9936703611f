/**
 * Bounds for documents from anywhere, to be put between a file and its parser. Read {@link
 * BoundedReader} first.
 */
@NullMarked
package org.cyberattribution.ingest.guard;

import org.jspecify.annotations.NullMarked;
