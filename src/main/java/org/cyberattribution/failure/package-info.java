/**
 * The failures that a user sees: findings in data, gathered, and failures that end a command with
 * its exit code.
 */
@NullMarked
package org.cyberattribution.failure;

import org.jspecify.annotations.NullMarked;
