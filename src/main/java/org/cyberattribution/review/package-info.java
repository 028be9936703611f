/**
 * Candidates that await somebody's judgement: what an extractor found, or a curator has not
 * checked. They and the decisions about them lie in the store's review folder. Read {@link Review}
 * first.
 */
@NullMarked
package org.cyberattribution.review;

import org.jspecify.annotations.NullMarked;
