/**
 * The SPARQL endpoint: embedded Fuseki, read-only, with a guard before every query. Read {@link
 * Server} first.
 */
@NullMarked
package org.cyberattribution.serve;

import org.jspecify.annotations.NullMarked;
