/**
 * What follows from the claims: inferences that name their rule and premises, the closure of the
 * ontology, and views under a named policy. Read {@link Inference} first, and the decision on
 * inference in docs/decisions.
 */
@NullMarked
package org.cyberattribution.infer;

import org.jspecify.annotations.NullMarked;
