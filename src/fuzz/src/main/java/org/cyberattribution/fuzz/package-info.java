/**
 * Runs the parsers of foreign input on what a fuzzer makes up. Read {@link Main} first; the targets
 * lie in the packages of what they call.
 */
package org.cyberattribution.fuzz;
