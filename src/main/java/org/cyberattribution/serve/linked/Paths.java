package org.cyberattribution.serve.linked;

import java.util.Optional;

/**
 * Where this service answers for an IRI: at the same path below its own root as the IRI has below
 * the base.
 *
 * @param base the base of the entities' IRIs
 */
record Paths(String base) {
  static final String ONTOLOGY = "https://w3id.org/cyber-attribution/ontology";

  String iri(String path) {
    return base + path;
  }

  /** The path of an IRI that this service answers for, with a fragment if it has one. */
  Optional<String> local(String iri) {
    if (iri.startsWith(ONTOLOGY + "#") || iri.equals(ONTOLOGY)) {
      return Optional.of("/ontology" + iri.substring(ONTOLOGY.length()));
    } else if (iri.startsWith(base + "id/") || iri.startsWith(base + "graph/")) {
      return Optional.of("/" + iri.substring(base.length()));
    }
    return Optional.empty();
  }
}
