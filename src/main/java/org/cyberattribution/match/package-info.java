/**
 * Proposes which entries are of one incident, and which reports of one utterance, with score and
 * reasons. Nothing is joined here: proposals await review. Read {@link Matching} first.
 */
@NullMarked
package org.cyberattribution.match;

import org.jspecify.annotations.NullMarked;
