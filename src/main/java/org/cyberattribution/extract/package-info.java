/**
 * Text to statements: a cheap first pass picks the sentences that can matter, a parser behind an
 * interface gives their grammar, and frames from the lexicon turn that into claims. Read {@link
 * Extractor} first, then {@link SentenceParser}.
 */
@NullMarked
package org.cyberattribution.extract;

import org.jspecify.annotations.NullMarked;
