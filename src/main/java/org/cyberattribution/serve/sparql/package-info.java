/**
 * The SPARQL 1.1 protocol for reading: queries, service description, graph store. Read {@link
 * QueryEndpoint} first.
 */
@NullMarked
package org.cyberattribution.serve.sparql;

import org.jspecify.annotations.NullMarked;
