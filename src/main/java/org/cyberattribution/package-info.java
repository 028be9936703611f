/**
 * Where the program starts. The way of the data is told in {@link
 * org.cyberattribution.load.Loading}.
 */
@NullMarked
package org.cyberattribution;

import org.jspecify.annotations.NullMarked;
