/**
 * Tables of named columns, as spreadsheets export them: read row by row, whatever the order of the
 * columns and whichever of their published names a file uses. Read {@link Table} first.
 */
@NullMarked
package org.cyberattribution.ingest.table;

import org.jspecify.annotations.NullMarked;
