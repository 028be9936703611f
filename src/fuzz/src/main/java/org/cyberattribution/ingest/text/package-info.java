/** The parsers of documents, called as {@code cag extract} calls them. */
package org.cyberattribution.ingest.text;
