/**
 * The pages for analysts: HTML made on the server from the answers of catalogued questions, each of
 * which the page names. Read {@link org.cyberattribution.serve.page.Pages} first.
 */
@NullMarked
package org.cyberattribution.serve.page;

import org.jspecify.annotations.NullMarked;
