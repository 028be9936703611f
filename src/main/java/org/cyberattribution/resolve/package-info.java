/** Names to entities: what the authority lists know. Read {@link AuthorityLists}. */
@NullMarked
package org.cyberattribution.resolve;

import org.jspecify.annotations.NullMarked;
