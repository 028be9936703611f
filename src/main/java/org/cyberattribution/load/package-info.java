/**
 * The way of the data, from files to the store: read, resolve, write as quads, validate, replace.
 * Read {@link Loading} first.
 */
@NullMarked
package org.cyberattribution.load;

import org.jspecify.annotations.NullMarked;
