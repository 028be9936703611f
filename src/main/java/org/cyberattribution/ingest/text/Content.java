package org.cyberattribution.ingest.text;

/** The words of a document, and what it says about itself. */
record Content(String text, Metadata metadata) {}
