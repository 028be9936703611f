/**
 * A parsed sentence to be walked: subjects, objects, what governs what. Read {@link Tree} first.
 */
@NullMarked
package org.cyberattribution.extract.grammar;

import org.jspecify.annotations.NullMarked;
