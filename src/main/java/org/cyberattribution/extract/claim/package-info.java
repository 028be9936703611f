/**
 * From a parsed sentence to assertions: who is meant by a noun phrase, which frames the words
 * evoke, in whose mouth they stand. Read {@link Assertion} first, then {@link FrameReader}.
 */
@NullMarked
package org.cyberattribution.extract.claim;

import org.jspecify.annotations.NullMarked;
