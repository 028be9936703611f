/**
 * The TDB2 store: graphs are replaced whole, in one transaction, or for large loads in a new
 * version that is checked and swapped in. Read {@link Store} first.
 */
@NullMarked
package org.cyberattribution.store;

import org.jspecify.annotations.NullMarked;
