/** Which incident a statement is about. Read {@link IncidentMatcher} first. */
@NullMarked
package org.cyberattribution.extract.incident;

import org.jspecify.annotations.NullMarked;
