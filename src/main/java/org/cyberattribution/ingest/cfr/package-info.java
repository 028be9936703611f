/**
 * The Cyber Operations Tracker of the Council on Foreign Relations, as a table in the forms in
 * which it was exported. Read {@link CfrFormat} first.
 */
@NullMarked
package org.cyberattribution.ingest.cfr;

import org.jspecify.annotations.NullMarked;
