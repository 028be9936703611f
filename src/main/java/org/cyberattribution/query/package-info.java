/**
 * The catalogue of questions: .rq files whose headers are data, run over a store or an endpoint.
 * Read {@link Catalogue} first.
 */
@NullMarked
package org.cyberattribution.query;

import org.jspecify.annotations.NullMarked;
