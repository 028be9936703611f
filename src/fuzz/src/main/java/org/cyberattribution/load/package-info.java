/** The parsers of data, called as {@code cag load} calls them. */
package org.cyberattribution.load;
