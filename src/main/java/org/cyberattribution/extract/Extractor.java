package org.cyberattribution.extract;

/**
 * Turns a document into candidate claims with the words that support them. One extractor serves a
 * whole run, so that an incident known to no list gets the same id in every document; it is not
 * safe for use by several threads.
 */
public interface Extractor {
  /** The claims of one document, all names resolved; unchecked, so that they await review. */
  Extraction extract(SourceText text);
}
