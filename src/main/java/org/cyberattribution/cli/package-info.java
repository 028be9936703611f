/** The commands, a class each: parse, call, print. What they do is done by the features. */
@NullMarked
package org.cyberattribution.cli;

import org.jspecify.annotations.NullMarked;
