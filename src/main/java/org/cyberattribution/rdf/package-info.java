/**
 * Records to quads through RDF4J Rio, and quads from one syntax to another. The only package that
 * knows how a record looks in RDF, and the only one that imports RDF4J. Read {@link DocumentWriter}
 * first, then {@link ClaimMapper}.
 */
@NullMarked
package org.cyberattribution.rdf;

import org.jspecify.annotations.NullMarked;
