/**
 * The European Repository of Cyber Incidents: its table of attributions and its table of incidents,
 * version 1.1 and the columns of later ones. Read {@link EurepocFormat} first; how its codes map is
 * in {@link CodedBasis}, {@link CodedType}, {@link InitiatorCategory} and {@link ResponseCode}.
 */
@NullMarked
package org.cyberattribution.ingest.eurepoc;

import org.jspecify.annotations.NullMarked;
