/** A store as one file, and back. Read {@link Backup} first. */
@NullMarked
package org.cyberattribution.backup;

import org.jspecify.annotations.NullMarked;
