/**
 * The graph in the formats that other tools read: STIX bundles, MISP clusters, tables and
 * nanopublications, made of what may be passed on. Read {@link Exchange} first.
 */
@NullMarked
package org.cyberattribution.export.exchange;

import org.jspecify.annotations.NullMarked;
