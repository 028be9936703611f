/**
 * What a stranger may ask of the service at most: the limits, who is let in when many ask at once,
 * and the clock that stops a query. Read {@link Limits} first.
 */
@NullMarked
package org.cyberattribution.serve.limit;

import org.jspecify.annotations.NullMarked;
