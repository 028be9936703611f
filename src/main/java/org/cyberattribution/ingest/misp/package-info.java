/**
 * Reads clusters of the MISP galaxy, by whomever they are published, and the taxonomies of MISP
 * whose words the model has too. Read {@link MispFormat}, then {@code ClusterEntries}.
 */
@NullMarked
package org.cyberattribution.ingest.misp;

import org.jspecify.annotations.NullMarked;
