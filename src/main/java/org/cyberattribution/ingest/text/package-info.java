/**
 * Reads documents that people wrote for people: plain text, HTML and PDF, in whatever encoding.
 * What cannot be read is set aside with a reason, and what could do harm is parsed in a process of
 * its own. Read {@link TextReader} first.
 */
@NullMarked
package org.cyberattribution.ingest.text;

import org.jspecify.annotations.NullMarked;
