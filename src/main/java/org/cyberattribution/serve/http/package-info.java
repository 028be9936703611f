/**
 * What all answers over HTTP share: content negotiation, entity tags, headers. Read {@link
 * ReadServlet} first.
 */
@NullMarked
package org.cyberattribution.serve.http;

import org.jspecify.annotations.NullMarked;
