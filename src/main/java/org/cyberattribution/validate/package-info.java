/**
 * SHACL shapes and check queries over data before it is served; what they find becomes findings.
 * Read {@link ShapeCheck}.
 */
@NullMarked
package org.cyberattribution.validate;

import org.jspecify.annotations.NullMarked;
