/**
 * What the graph is made of, as plain records: claims, the parties and incidents that they speak
 * of, and the three layers of who spoke, who reported and who recorded. Knows no RDF and no files.
 * Read {@link Claim} first.
 */
@NullMarked
package org.cyberattribution.model;

import org.jspecify.annotations.NullMarked;
