/** The extractor that puts the parts together. Read {@link DocumentExtractor} first. */
@NullMarked
package org.cyberattribution.extract.engine;

import org.jspecify.annotations.NullMarked;
