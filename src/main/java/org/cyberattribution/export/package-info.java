/** The graph given back: dumps in every syntax with counts and checksums. Read {@link Dumps}. */
@NullMarked
package org.cyberattribution.export;

import org.jspecify.annotations.NullMarked;
