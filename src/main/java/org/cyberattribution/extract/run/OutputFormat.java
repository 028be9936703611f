package org.cyberattribution.extract.run;

/** In which form what was extracted is written. */
public enum OutputFormat {
  /** A line of JSON a document. */
  jsonl,
  /** A YAML file a document, which {@code cag load} reads. */
  yaml,
  /** The claims as RDF, one named graph a document. */
  trig
}
