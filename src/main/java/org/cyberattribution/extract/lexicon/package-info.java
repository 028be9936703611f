/**
 * The words by which texts attribute, as data that an analyst extends. Read {@link Lexicon} first.
 */
@NullMarked
package org.cyberattribution.extract.lexicon;

import org.jspecify.annotations.NullMarked;
