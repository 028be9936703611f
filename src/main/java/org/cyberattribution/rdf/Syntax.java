package org.cyberattribution.rdf;

import org.eclipse.rdf4j.rio.RDFFormat;

/** The syntaxes of dumps. Those that know no graphs hold the distinct triples of the union. */
public enum Syntax {
  NQUADS("nq"),
  TRIG("trig"),
  TURTLE("ttl"),
  JSONLD("jsonld"),
  RDFXML("rdf");

  private final String extension;

  Syntax(String extension) {
    this.extension = extension;
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return format().getDefaultMIMEType();
  }

  public boolean hasGraphs() {
    return format().supportsContexts();
  }

  RDFFormat format() {
    return switch (this) {
      case NQUADS -> RDFFormat.NQUADS;
      case TRIG -> RDFFormat.TRIG;
      case TURTLE -> RDFFormat.TURTLE;
      case JSONLD -> RDFFormat.JSONLD;
      case RDFXML -> RDFFormat.RDFXML;
    };
  }
}
