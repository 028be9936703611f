/**
 * Linked data: each IRI of the graph answers at its path, for people as a page and for machines in
 * the syntax they ask for. Read {@link EntityServlet} first.
 */
@NullMarked
package org.cyberattribution.serve.linked;

import org.jspecify.annotations.NullMarked;
