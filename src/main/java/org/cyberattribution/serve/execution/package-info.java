/**
 * How a stranger's query runs: Jena's own execution, with the places guarded in which it works or
 * gathers long without looking up. Read {@link BoundedExecution} first.
 */
@NullMarked
package org.cyberattribution.serve.execution;

import org.jspecify.annotations.NullMarked;
