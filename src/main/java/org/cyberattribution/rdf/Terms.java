package org.cyberattribution.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** The few terms of other vocabularies that RDF4J has no constants for. */
final class Terms {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String OA = "http://www.w3.org/ns/oa#";

  static final IRI OA_ANNOTATION = VALUES.createIRI(OA, "Annotation");
  static final IRI OA_SPECIFIC_RESOURCE = VALUES.createIRI(OA, "SpecificResource");
  static final IRI OA_TEXT_QUOTE_SELECTOR = VALUES.createIRI(OA, "TextQuoteSelector");
  static final IRI OA_TEXT_POSITION_SELECTOR = VALUES.createIRI(OA, "TextPositionSelector");
  static final IRI OA_HAS_TARGET = VALUES.createIRI(OA, "hasTarget");
  static final IRI OA_HAS_SOURCE = VALUES.createIRI(OA, "hasSource");
  static final IRI OA_HAS_SELECTOR = VALUES.createIRI(OA, "hasSelector");
  static final IRI OA_EXACT = VALUES.createIRI(OA, "exact");
  static final IRI OA_START = VALUES.createIRI(OA, "start");
  static final IRI OA_END = VALUES.createIRI(OA, "end");
  static final IRI SCHEMA_URL = VALUES.createIRI("https://schema.org/url");

  private Terms() {}
}
