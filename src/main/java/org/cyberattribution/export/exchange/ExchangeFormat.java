package org.cyberattribution.export.exchange;

/** The formats of others that the graph is given back in, with the files that they come in. */
public enum ExchangeFormat {
  STIX,
  MISP,
  CSV,
  NANOPUB
}
