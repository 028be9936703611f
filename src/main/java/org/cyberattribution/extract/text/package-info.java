/**
 * A document's parts as they stand in the text: sentences with their offsets, quotations, dates.
 * Read {@link Sentences} first.
 */
@NullMarked
package org.cyberattribution.extract.text;

import org.jspecify.annotations.NullMarked;
