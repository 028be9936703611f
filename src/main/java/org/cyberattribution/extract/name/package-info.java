/** Finds the names of the authority lists in a text. Read {@link NameIndex} first. */
@NullMarked
package org.cyberattribution.extract.name;

import org.jspecify.annotations.NullMarked;
