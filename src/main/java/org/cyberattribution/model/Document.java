package org.cyberattribution.model;

import java.util.List;
import java.util.function.Predicate;

/** All that one data set says, with every name resolved. */
public record Document(
    Dataset dataset,
    List<Party> parties,
    List<Norm> norms,
    List<Incident> incidents,
    List<Source> sources,
    List<Utterance> utterances,
    List<Claim> claims) {

  /** The same document with those claims only that fit. */
  public Document withClaims(Predicate<Claim> fitting) {
    return new Document(
        dataset,
        parties,
        norms,
        incidents,
        sources,
        utterances,
        claims.stream().filter(fitting).toList());
  }
}
