/**
 * Extraction over many documents: reads them, has their claims extracted, writes these out, and can
 * be stopped and taken up again. Read {@link ExtractionRun} first.
 */
@NullMarked
package org.cyberattribution.extract.run;

import org.jspecify.annotations.NullMarked;
