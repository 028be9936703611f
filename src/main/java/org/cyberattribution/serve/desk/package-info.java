/**
 * The desk of those who hold the token: a port of its own, on this machine only, that takes
 * reviewed records, has everything loaded again, and shows candidates for review. The public
 * service knows nothing of it. Read {@link Desk} first.
 */
@NullMarked
package org.cyberattribution.serve.desk;

import org.jspecify.annotations.NullMarked;
