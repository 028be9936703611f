/**
 * What stands before every request: safety headers, refusals, answers that are whole or broken off
 * but never cut in silence, the access log and the figures. Read {@link Gate} first.
 */
@NullMarked
package org.cyberattribution.serve.gate;

import org.jspecify.annotations.NullMarked;
