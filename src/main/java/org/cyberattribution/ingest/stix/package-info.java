/**
 * Reads STIX 2 bundles of any producer, ATT&amp;CK among them. Objects may stand in any order, so
 * that a file is read twice: {@link StixIndex} first notes what others need to know of each object,
 * then {@link StixObjects} makes records of one after another.
 */
@NullMarked
package org.cyberattribution.ingest.stix;

import org.jspecify.annotations.NullMarked;
