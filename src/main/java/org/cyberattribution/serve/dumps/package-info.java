/** The dumps over HTTP. Read {@link DumpServlet}. */
@NullMarked
package org.cyberattribution.serve.dumps;

import org.jspecify.annotations.NullMarked;
