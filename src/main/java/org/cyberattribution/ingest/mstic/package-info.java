/**
 * Reads Microsoft's map of threat actors' names: who is called what, and where an actor is said to
 * come from. Read {@link MsticFormat}.
 */
@NullMarked
package org.cyberattribution.ingest.mstic;

import org.jspecify.annotations.NullMarked;
